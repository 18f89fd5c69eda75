"""GraphML and GEXF read by networkx: as many nodes and edges as the store holds, their names, and who met whom."""
from entente_stores import plain_id, same, stores

XML_HOLDS_NOT = {code: "\ufffd" for code in [*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF]}


def held(text):
    """What of a text XML 1.0 keeps."""
    return text.translate(XML_HOLDS_NOT)


def check(form, read):
    for store in stores():
        for edges in ("events", "dyads", "both"):
            check_form(store, read(store.export(form, "--edges", edges)), edges)
        print(f"networkx read {len(store.actors)} actors and {len(store.events)} events of {store.name}")
        same(sorted(read(store.export(form)).edges), sorted(read(store.export(form, "--edges", "dyads")).edges), "dyads unless asked otherwise")


def check_form(store, graph, edges):
    nodes = dict(graph.nodes(data=True))
    actors = {data["id"]: data for data in nodes.values() if data["type"] == "Actor"}
    same({id: data["name"] for id, data in actors.items()}, {held(plain_id(id)): held(actor["name"]) for id, actor in store.actors.items()}, "names")
    same(sum(data["type"] == "Event" for data in nodes.values()), 0 if edges == "dyads" else len(store.events), "events as nodes")
    dyads = [(nodes[a]["id"], nodes[b]["id"], data) for a, b, data in graph.edges(data=True) if "event" in data]
    same(sorted(data["event"] for _, _, data in dyads), [] if edges == "events" else sorted(store.events), "events as edges")
    met = {(held(plain_id(a)), held(plain_id(b)), event) for a, b, event in store.who_met()}
    if edges != "events":
        found = {(a, b, data["event"]) for a, b, data in dyads if data["relation"] == "meet" and data["status"] == "actual"}
        same(found | {(b, a, event) for a, b, event in found}, met, "who met whom, by edges")
    if edges != "dyads":
        same(met_at_events(graph, nodes), met, "who met whom, by events")


def met_at_events(graph, nodes):
    """Pairs of actors with an edge to the same meeting."""
    met = set()
    for node, data in nodes.items():
        if data["type"] == "Event" and data["relation"] == "meet" and data["status"] == "actual":
            parties = [nodes[a]["id"] for a, _, edge in graph.in_edges(node, data=True) if edge["type"] == "PARTICIPATED_IN"]
            met |= {(a, b, data["id"]) for a in parties for b in parties if a != b}
    return met
