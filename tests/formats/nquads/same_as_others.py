"""The same statements in N-Quads, TriG and JSON-LD (by rdflib), and in Turtle without graphs; lines that sort and join."""
from entente_stores import need, same, stores

ox = need("pyoxigraph")


def held(term):
    """What is no character is U+FFFD in RDF syntaxes, and itself in JSON."""
    if not isinstance(term, ox.Literal):
        return term
    text = term.value.replace("\ufffe", "\ufffd")
    return ox.Literal(text, language=term.language) if term.language else ox.Literal(text, datatype=term.datatype)


def quads(store, form, syntax, *options):
    read = ox.parse(path=store.export(form, *options), format=getattr(ox.RdfFormat, syntax))
    return {ox.Quad(quad.subject, quad.predicate, held(quad.object), quad.graph_name) for quad in read}


for store in stores():
    for edges in ("events", "dyads", "both"):
        lines = quads(store, "nquads", "N_QUADS", "--edges", edges)
        same(quads(store, "trig", "TRIG", "--edges", edges), lines, f"TriG of {store.name} with {edges}")
        same(quads(store, "jsonld", "JSON_LD", "--edges", edges), lines, f"JSON-LD of {store.name} with {edges}")
        if edges == "events":
            same(quads(store, "turtle", "TURTLE"), lines, f"Turtle of {store.name}")
        else:
            direct = {ox.Quad(quad.subject, quad.predicate, quad.object) for quad in lines}
            same(quads(store, "turtle", "TURTLE", "--edges", edges), direct, f"Turtle of {store.name} with {edges}")
    stated = quads(store, "nquads", "N_QUADS")
    assert not any("BlankNode" in repr(quad) for quad in stated), "no blank nodes"
    with open(store.export("nquads"), encoding="utf-8", newline="\n") as file:
        text = file.read().split("\n")
    same(set(ox.parse("\n".join(sorted(set(text + text))), format=ox.RdfFormat.N_QUADS)), stated, "sorted and joined with itself")
    print(f"{len(stated)} statements of {store.name}")
