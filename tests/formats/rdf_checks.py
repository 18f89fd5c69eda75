"""What any reader of our RDF must find, asked in SPARQL. `ask(query)` gives rows of strings."""
from urllib.parse import unquote

from entente_stores import same

PREFIXES = """PREFIX ent: <urn:entente:vocabulary#> PREFIX schema: <https://schema.org/> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> """

WHO_MET = PREFIXES + """SELECT ?a ?b ?event WHERE {
  ?event ent:relation ent:meet ; ent:status ent:actual ; ent:party ?a, ?b . FILTER(?a != ?b) }"""
WHO_MET_BY_CLAIM = PREFIXES + """SELECT DISTINCT ?a ?b ?event WHERE {
  GRAPH ?claim { ?a ent:meet|^ent:meet ?b } ?event ent:claim ?claim }"""
QUOTES = PREFIXES + """SELECT ?quote ?begin ?end WHERE { ?claim a ent:Claim ; oa:hasTarget ?target .
  ?target oa:hasSelector ?position, ?words . ?position oa:start ?begin ; oa:end ?end . ?words oa:exact ?quote }"""
LABELS = PREFIXES + """SELECT ?actor ?label WHERE { ?actor rdfs:label ?label }"""


def id_of(iri):
    """Ours, out of `urn:entente:KIND:ID`."""
    return unquote(iri.split(":", 3)[3])


def held(text):
    """What of a text RDF syntaxes hold."""
    return text.replace("\ufffe", "\ufffd")


def check(store, ask, by_claim):
    met = store.who_met()
    same({tuple(map(id_of, row)) for row in ask(WHO_MET)}, met, f"who met whom in {store.name}")
    if by_claim:
        same({tuple(map(id_of, row)) for row in ask(WHO_MET_BY_CLAIM)}, met, f"who met whom, by the graphs of claims, in {store.name}")
    same(sorted(ask(QUOTES)), sorted((held(claim["evidence"]), str(claim["begin"]), str(claim["end"])) for claim in store.claims()), f"quotes of {store.name}")
    same({(id_of(actor), label) for actor, label in ask(LABELS)}, {(actor["id"], held(actor["name"])) for actor in store.actors.values()}, f"labels of {store.name}")
