"""Our RDF in Apache Jena: parsed strictly, asked in SPARQL who met whom, and held against our SHACL shapes."""
import json
import os
import subprocess

from entente_stores import same, stores
from rdf_checks import check

JAVA = ["java", "-Xmx1g", "-cp", os.environ["LIBRARY"] + "/*"]
SUFFIXES = {"nquads": "nq", "trig": "trig", "turtle": "ttl", "ttl-shacl": "ttl", "jsonld": "jsonld"}


def jena(program, *arguments):
    done = subprocess.run([*JAVA, program, *arguments], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{program}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
    return done.stdout + done.stderr if program == "riotcmd.riot" else done.stdout


def exported(store, form):
    path = store.export(form)
    os.rename(path, f"{path}.{SUFFIXES[form]}")
    return f"{path}.{SUFFIXES[form]}"


def rows(data, query):
    with open("query.rq", "w", encoding="utf-8") as file:
        file.write(query)
    answer = json.loads(jena("arq.sparql", f"--data={data}", "--query=query.rq", "--results=JSON"))
    return [tuple(row[name]["value"] for name in answer["head"]["vars"]) for row in answer["results"]["bindings"]]


def check_shapes(store, data, shapes):
    report = jena("shacl.shacl_validate", "--text", "--shapes", shapes, "--data", data)
    same(report.strip(), "Conforms", f"{store.name} keeps to our shapes")
    with open(data, encoding="utf-8", newline="\n") as file:
        broken = file.read().replace("ent:status ent:actual", "ent:status ent:certain")
    with open("broken.ttl", "w", encoding="utf-8", newline="\n") as file:
        file.write(broken)
    assert "Conforms" not in jena("shacl.shacl_validate", "--text", "--shapes", shapes, "--data", "broken.ttl"), "a breach is found"


for store in stores():
    if store.name == "small":
        continue  # the others hold all that it does
    for form in ("nquads", "trig", "turtle", "jsonld"):
        warnings = jena("riotcmd.riot", "--validate", exported(store, form))
        assert "WARN" not in warnings and "ERROR" not in warnings, warnings[:2000]
    check(store, lambda query: rows(f"{store.name}.nquads.nq", query), True)
    check_shapes(store, f"{store.name}.turtle.ttl", exported(store, "ttl-shacl"))
    print(f"Jena read {len(store.events)} events of {store.name}")
