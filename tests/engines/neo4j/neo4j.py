"""Our feed in Neo4j Community on loopback: bulk import, then upsert twice, then LOAD CSV twice, and nothing is doubled; asked
in Cypher who met whom."""
import contextlib
import json
import os
import shutil
import socket
import subprocess

from entente_stores import need, plain_id, same, stores

driver_module = need("neo4j")

ROOT = os.environ["HERE"] + "/../engines/neo4j"
OPEN = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in ("java.nio", "sun.nio.ch", "java.lang")]
JAVA = ["java", "-Xmx1g", *OPEN, "-cp", os.environ["LIBRARY"] + "/*"]

MET = """MATCH (a:Actor)-[:PARTICIPATED_IN]->(e:Event {relation: 'meet', status: 'actual'})<-[:PARTICIPATED_IN]-(b:Actor)
         RETURN a.id, b.id, e.id"""
MET_BY_EDGES = "MATCH (a:Actor)-[m:MEET {status: 'actual'}]-(b:Actor) RETURN a.id, b.id, m.event"
COUNTS = "MATCH (n) WITH count(n) AS nodes OPTIONAL MATCH ()-[r]->() RETURN nodes, count(r)"
ACTORS = "MATCH (a:Actor) RETURN a.id, a.name, a.names, [label IN labels(a) WHERE label <> 'Actor']"
CLAIMS = "MATCH (a:Article)<-[:DERIVED_FROM]-(c:Claim)-[:STATES]->(e:Event) RETURN e.id, a.id, c.evidence, c.begin, c.end"
DATED = "MATCH (e:Event) WHERE e.start IS NOT NULL RETURN e.time, toString(e.start), toString(e.end), e.start <= e.end"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Home:
    """The folder of one database."""

    def __init__(self, name):
        self.path, self.port = os.path.abspath(f"home.{name}"), free_port()
        os.makedirs(f"{self.path}/conf")
        os.makedirs(f"{self.path}/import")
        with open(f"{self.path}/conf/neo4j.conf", "w", encoding="utf-8") as conf:
            conf.write("server.bolt.enabled=true\nserver.default_listen_address=127.0.0.1\n"
                       f"server.bolt.listen_address=127.0.0.1:{self.port}\nserver.bolt.advertised_address=127.0.0.1:{self.port}\n"
                       "dbms.security.auth_enabled=false\ndbms.usage_report.enabled=false\n"
                       "server.directories.import=import\nserver.memory.pagecache.size=64m\ndbms.import.csv.legacy_quote_escaping=false\n")
        with open("neo4j-admin", "w", encoding="utf-8") as admin:
            admin.write(f"#!/bin/sh\nexec java -cp '{os.environ['LIBRARY']}/*' org.neo4j.cli.AdminTool \"$@\"\n")
        os.chmod("neo4j-admin", 0o755)

    def bulk_import(self, folder):
        settings = {**os.environ, "NEO4J_HOME": self.path, "NEO4J_CONF": f"{self.path}/conf", "NEO4J_ADMIN": os.path.abspath("neo4j-admin")}
        done = subprocess.run([f"{folder}/import.sh"], env=settings, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]

    @contextlib.contextmanager
    def running(self):
        """A function that asks the running database, and gives rows."""
        with open(f"{self.path}/server.log", "w", encoding="utf-8") as log:
            server = subprocess.Popen([*JAVA, f"{ROOT}/Server.java", self.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True)
            try:
                if not any(line.strip() == "started" for line in iter(server.stdout.readline, "")):
                    with open(log.name, encoding="utf-8") as said:
                        raise AssertionError("Neo4j did not start: " + said.read()[-3000:])
                with driver_module.GraphDatabase.driver(f"bolt://127.0.0.1:{self.port}") as driver, driver.session() as session:
                    yield lambda query, **parameters: [tuple(record.values()) for record in session.run(query, **parameters)]
            finally:
                server.stdin.close()
                server.wait(120)


def statements(path):
    """The statements of a file, each with the comment before it."""
    with open(path, encoding="utf-8") as file:
        return [text for text in file.read().split(";\n") if text.strip()]


def run_file(ask, path):
    for statement in statements(path):
        ask(statement)


def upsert(ask, folder):
    """As the comment in upsert.cypher tells a driver to."""
    rows = {}
    with open(f"{folder}/rows.jsonl", encoding="utf-8", newline="\n") as lines:
        for record in map(json.loads, lines):
            rows.setdefault(record["rows"], []).append(record["row"])
    for statement in statements(f"{folder}/upsert.cypher"):
        name = statement.split("// rows: ")[1].split("\n")[0]
        table = rows.get(name, [])
        for begin in range(0, len(table), 1000):
            ask(statement, rows=table[begin:begin + 1000])


def held(text):
    """U+0000 is written as U+FFFD."""
    return text.replace("\0", "\ufffd")


def names_of(actor):
    return tuple(sorted(held(name) for name in {name for names in actor["names"].values() for name in names}))


def met_in(store):
    return {(plain_id(a), plain_id(b), event) for a, b, event in store.who_met()}


def check_meetings(ask, store):
    same(set(ask(MET)), met_in(store), f"who met whom in {store.name}")


def check_texts(ask, store):
    """Everything as it is in the store, hostile or not."""
    same({(id, name, tuple(sorted(names)), tuple(kinds)) for id, name, names, kinds in ask(ACTORS)},
         {(plain_id(id), held(actor["name"]), names_of(actor), (actor["kind"].capitalize(),)) for id, actor in store.actors.items()}, f"actors of {store.name}")
    same(set(ask(CLAIMS)), {(event["id"], plain_id(claim["document"]), held(claim["evidence"]), claim["begin"], claim["end"])
                            for event in store.events.values() for claim in event["claims"]}, f"claims of {store.name}")


def check_dates(ask):
    for time, first, last, ordered in ask(DATED):
        assert ordered and first.startswith(time.split("/")[0]) and last.startswith(time.split("/")[-1]), (time, first, last)


def check_import(store):
    """Bulk import; the same feed upserted over it twice changes no number."""
    folder, home = store.export("neo4j"), Home(f"{store.name}.import")
    home.bulk_import(folder)
    with home.running() as ask:
        run_file(ask, f"{folder}/constraints.cypher")
        counts = ask(COUNTS)
        check_meetings(ask, store)
        check_dates(ask)
        for _ in range(2):
            upsert(ask, folder)
            same(ask(COUNTS), counts, f"nodes and edges of {store.name} after another upsert")
        check_meetings(ask, store)
        check_texts(ask, store)
    return counts


def check_empty(store, counts):
    """The feed upserted into an empty database, and read by LOAD CSV over that."""
    folder, home = store.export("neo4j"), Home(f"{store.name}.empty")
    for name in os.listdir(folder):
        shutil.copy(f"{folder}/{name}", f"{home.path}/import")
    with home.running() as ask:
        run_file(ask, f"{folder}/constraints.cypher")
        upsert(ask, folder)
        same(ask(COUNTS), counts, f"nodes and edges of {store.name}, upserted or imported")
        check_texts(ask, store)
        for _ in range(2):
            run_file(ask, f"{folder}/load.cypher")
            same(ask(COUNTS), counts, f"nodes and edges of {store.name} after LOAD CSV")
        check_meetings(ask, store)


def check_both(store):
    """Events as nodes and as edges."""
    folder, home = store.export("neo4j", "--edges", "both"), Home(f"{store.name}.both")
    home.bulk_import(folder)
    with home.running() as ask:
        check_meetings(ask, store)
        same(set(ask(MET_BY_EDGES)), met_in(store), f"who met whom in {store.name}, by edges")
        counts = ask(COUNTS)
        run_file(ask, f"{folder}/constraints.cypher")
        upsert(ask, folder)
        same(ask(COUNTS), counts, f"edges of {store.name} after an upsert")


for store in stores():
    if store.name == "small":
        continue  # the others hold all that it does
    counts = check_import(store)
    if store.name == "hostile":
        check_empty(store, counts)
    else:
        check_both(store)
    print(f"Neo4j holds {counts[0][0]} nodes and {counts[0][1]} edges of {store.name}")
