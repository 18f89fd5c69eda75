"""trig read by rdflib, and asked in SPARQL who met whom."""
from rdf_readers import with_rdflib

with_rdflib("trig", "trig", True)
