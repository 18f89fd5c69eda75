"""GraphML read by networkx."""
from entente_stores import need
from networks import check

networkx = need("networkx")
check("graphml", lambda path: networkx.read_graphml(path, force_multigraph=True))
