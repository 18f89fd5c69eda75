"""The folder loaded into Kuzu by its own statements, and asked in Cypher who met whom."""
import os

from entente_stores import need, plain_id, same, stores

kuzu = need("kuzu")


def rows(connection, query):
    answer, found = connection.execute(query), []
    while answer.has_next():
        found.append(tuple(answer.get_next()))
    return found


def run(connection, path):
    with open(path, encoding="utf-8") as statements:
        for statement in statements.read().split(";\n"):
            lines = [line for line in statement.splitlines() if not line.startswith("//")]
            if "".join(lines).strip():
                connection.execute("\n".join(lines))


def loaded(store, folder):
    connection = kuzu.Connection(kuzu.Database(os.path.abspath(f"{folder}.kuzu")))
    here = os.getcwd()
    os.chdir(folder)
    run(connection, "schema.cypher")
    run(connection, "copy.cypher")
    os.chdir(here)
    return connection


def held(text):
    """Kuzu ends a text at U+0000; we write U+FFFD."""
    return text.replace("\0", "\ufffd")


def names_of(actor):
    return tuple(sorted(held(name) for name in {name for names in actor["names"].values() for name in names}))


def met_in(store):
    return {(plain_id(a), plain_id(b), event) for a, b, event in store.who_met()}


def check_events(store):
    connection = loaded(store, store.export("kuzu"))
    found = rows(connection, "MATCH (a:Actor) RETURN a.id, a.name, a.names")
    same({(id, name, tuple(sorted(names))) for id, name, names in found},
         {(plain_id(id), held(actor["name"]), names_of(actor)) for id, actor in store.actors.items()}, "actors with all their names")
    same(sorted(rows(connection, "MATCH (c:Claim)-[:STATES]->(e:Event) RETURN e.id, c.evidence")),
         sorted((event["id"], held(claim["evidence"])) for event in store.events.values() for claim in event["claims"]), "claims")
    met = rows(connection, """MATCH (a:Actor)-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(b:Actor)
                              WHERE e.relation = 'meet' AND e.status = 'actual' AND a.id <> b.id RETURN a.id, b.id, e.id""")
    same(set(met), met_in(store), "who met whom")
    dated = rows(connection, "MATCH (e:Event) WHERE e.start IS NOT NULL RETURN e.id, e.time, e.start")
    assert all(str(start)[: min(len(time), 10)] == time.split("/")[0][:10] for _, time, start in dated if "/" not in time), "dates are dates"


def check_dyads(store):
    connection = loaded(store, store.export("kuzu", "--edges", "dyads"))
    met = rows(connection, "MATCH (a:Actor)-[m:MEET {status: 'actual'}]-(b:Actor) RETURN a.id, b.id, m.event")
    same(set(met), met_in(store), "who met whom, by edges")


for store in stores():
    check_events(store)
    check_dyads(store)
    print(f"Kuzu read {len(store.events)} events of {store.name}")
