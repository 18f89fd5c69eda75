"""RDF read by engines that are not ours; `by_claim` asks the named graphs too."""
from entente_stores import need, stores
from rdf_checks import check


def with_rdflib(form, syntax, by_claim):
    rdflib = need("rdflib")
    for store in stores():
        data = rdflib.Dataset(default_union=True)
        data.parse(store.export(form), format=syntax)
        check(store, lambda query: [tuple(map(str, row)) for row in data.query(query)], by_claim)
        print(f"rdflib read {len(data)} statements of {store.name}")


def with_oxigraph(form, syntax, by_claim):
    ox = need("pyoxigraph")
    for store in stores():
        data = ox.Store()
        data.load(path=store.export(form), format=getattr(ox.RdfFormat, syntax))
        rows = lambda query: [tuple(term.value for term in row) for row in data.query(query)]
        check(store, rows, by_claim)
        print(f"Oxigraph read {len(data)} statements of {store.name}")
