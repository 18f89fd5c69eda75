// Reads an export with jsonld.js, which knows nothing of ours, and holds it against the JSON Lines of the same store.
// usage: node check.mjs GRAPH.jsonld GRAPH.jsonl
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import jsonld from 'jsonld';

const [jsonldFile, linesFile] = process.argv.slice(2);
const document = JSON.parse(readFileSync(jsonldFile, 'utf8'));
const lines = readFileSync(linesFile, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const actors = lines.filter((line) => line.type === 'actor');
const events = lines.filter((line) => line.type === 'event');

const ours = 'urn:entente:vocabulary#';
const prov = 'http://www.w3.org/ns/prov#';
const oa = 'http://www.w3.org/ns/oa#';
const noFetching = async (url) => { throw new Error(`asks for ${url}`); };

const expanded = await jsonld.expand(document, { documentLoader: noFetching, safe: true });
const flat = await jsonld.flatten(expanded, undefined, { documentLoader: noFetching });
const byId = new Map(flat.map((node) => [node['@id'], node]));
const typed = (type) => flat.filter((node) => (node['@type'] ?? []).includes(type));

assert.equal(typed(`${ours}Event`).length, events.length, 'as many events as the store holds');
assert.equal(flat.filter((node) => node['@id'].startsWith('urn:entente:actor:')).length, actors.length, 'as many actors');

const claims = typed(`${ours}Claim`);
const quotes = [];
for (const claim of claims) {
  assert.ok(claim['@type'].includes(`${prov}Entity`));
  const article = byId.get(claim[`${prov}wasDerivedFrom`][0]['@id']);
  assert.ok(article['@type'].includes('https://schema.org/NewsArticle'), 'a claim comes from an article');
  const target = byId.get(claim[`${oa}hasTarget`][0]['@id']);
  assert.equal(target[`${oa}hasSource`][0]['@id'], article['@id']);
  const selectors = target[`${oa}hasSelector`].map(({ '@id': id }) => byId.get(id));
  const position = selectors.find((node) => node['@type'].includes(`${oa}DataPositionSelector`));
  const quote = selectors.find((node) => node['@type'].includes(`${oa}TextQuoteSelector`))[`${oa}exact`][0]['@value'];
  quotes.push(JSON.stringify([Number(position[`${oa}start`][0]['@value']), Number(position[`${oa}end`][0]['@value']), quote]));
}
const expected = events.flatMap((event) => event.claims.map((claim) => JSON.stringify([claim.begin, claim.end, claim.evidence])));
assert.deepEqual(quotes.sort(), expected.sort(), 'every claim with its offsets and quote');

for (const event of typed(`${ours}Event`)) {
  const ends = ['party', 'subject', 'object'].flatMap((end) => event[ours + end] ?? []);
  assert.equal(ends.length, 2, 'an event has two ends');
  for (const end of ends) assert.ok(byId.has(end['@id']), 'both are actors of the graph');
}

const names = (node) => (node['https://schema.org/name'] ?? []).map((name) => name['@value']);
const allNames = new Set(flat.flatMap(names));
for (const actor of actors) {
  for (const name of Object.values(actor.names).flat()) assert.ok(allNames.has(name), `the name ${name}`);
}

const quads = await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader: noFetching, safe: true });
assert.ok(quads.split('\n').length > 10 * events.length);
console.log(`jsonld.js read ${events.length} events, ${claims.length} claims, ${actors.length} actors, ${quads.trim().split('\n').length} quads`);
