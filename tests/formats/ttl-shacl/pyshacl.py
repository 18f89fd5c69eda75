"""All our RDF keeps to our shapes, by pySHACL; and what breaks them is found."""
from entente_stores import Store, need

rdflib = need("rdflib")
pyshacl = need("pyshacl")

ENT = rdflib.Namespace("urn:entente:vocabulary#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
BREAKS = {  # what is taken out, or put in
    "no status": lambda graph, event: graph.remove((event, ENT.status, None)),
    "an unknown relation": lambda graph, event: graph.set((event, ENT.relation, ENT.befriend)),
    "no claim": lambda graph, event: graph.remove((event, ENT.claim, None)),
    "three parties": lambda graph, event: graph.add((event, ENT.party, rdflib.URIRef("urn:entente:actor:x"))),
    "too sure": lambda graph, event: graph.set((event, ENT.confidence, rdflib.Literal("1.5", datatype=rdflib.XSD.decimal))),
    "a claim of no article": lambda graph, event: graph.remove((graph.value(event, ENT.claim), rdflib.PROV.wasDerivedFrom, None)),
    "a quote that ends before it begins": lambda graph, event: graph.set(
        (next(graph.subjects(rdflib.RDF.type, OA.DataPositionSelector)), OA.end, rdflib.Literal("0", datatype=rdflib.XSD.nonNegativeInteger))),
}


def parsed(path):
    return rdflib.Graph().parse(path, format="turtle")


shapes = parsed(Store("small").export("ttl-shacl"))
for name in ("small", "hostile", "samples"):
    conforms, _, text = pyshacl.validate(parsed(Store(name).export("turtle")), shacl_graph=shapes)
    assert conforms, text
for what, broken in BREAKS.items():
    graph = parsed("small.turtle")
    broken(graph, next(graph.subjects(ENT.relation, ENT.meet)))
    assert not pyshacl.validate(graph, shacl_graph=shapes)[0], f"{what} is not found"
print(f"{len(BREAKS)} breaches found, none in our stores")
