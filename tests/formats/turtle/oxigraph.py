"""turtle loaded into Oxigraph, and asked in SPARQL who met whom."""
from rdf_readers import with_oxigraph

with_oxigraph("turtle", "TURTLE", False)
