"""GEXF read by networkx, and its dates by an XML parser: networkx and graphology pass over them."""
import xml.etree.ElementTree as xml

from entente_stores import Store, need, same, stores
from networks import check

networkx = need("networkx")


def as_multigraph(path):
    graph = networkx.read_gexf(path)
    for _, data in graph.nodes(data=True):
        data.setdefault("name", data.get("label"))
    return graph


def elements(path, name):
    return xml.parse(path).iter(f"{{http://www.gexf.net/1.2draft}}{name}")


def attributes(element):
    return {value.get("for"): value.get("value") for value in element.iter("{http://www.gexf.net/1.2draft}attvalue")}


check("gexf", as_multigraph)
for store in stores():
    path = store.export("gexf")
    for element in [*elements(path, "node"), *elements(path, "edge")]:
        plain = attributes(element)
        same((element.get("start"), element.get("end")), (plain.get("start"), plain.get("end")), "dates of the timeline and plain dates")
edges = {attributes(edge)["event"]: edge for edge in elements(Store("small").export("gexf"), "edge")}
for event in Store("small").events.values():
    edge, time = edges[event["id"]], event["time"]
    if time and len(time) == 10:
        same((edge.get("start"), edge.get("end")), (time, time), "a day")
    if time and len(time) == 4:
        same((edge.get("start"), edge.get("end")), (f"{time}-01-01", f"{time}-12-31"), "a year")
