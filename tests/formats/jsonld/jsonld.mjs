// JSON-LD expanded, flattened and framed by jsonld.js, which knows nothing of ours, and held against the JSON Lines of the
// same store; and the same, an event a line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { need, openStore, storeNames } from './stores.mjs';

const jsonld = await need('jsonld');
const ours = 'urn:entente:vocabulary#';
const prov = 'http://www.w3.org/ns/prov#';
const oa = 'http://www.w3.org/ns/oa#';
const options = { documentLoader: async (url) => { throw new Error(`asks for ${url}`); }, safe: true };
const frame = (name) => JSON.parse(readFileSync(`${process.env.HERE}/../../schemas/frames/${name}.jsonld`, 'utf8'));
const quads = async (document) => (await jsonld.toRDF(document, { ...options, format: 'application/n-quads' })).split('\n').filter(Boolean);
const claimsOf = (events) => events.flatMap((event) => event.claims.map((claim) => JSON.stringify([claim.begin, claim.end, claim.evidence])));

/** Every claim comes from an article, at an offset, with its quote. */
function checkClaims(flat, byId, events) {
  const quotes = [];
  for (const claim of flat.filter((node) => (node['@type'] ?? []).includes(`${ours}Claim`))) {
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
  assert.deepEqual(quotes.sort(), claimsOf(events).sort(), 'every claim with its offsets and quote');
}

function checkNodes(flat, byId, { actors, events }) {
  const found = flat.filter((node) => (node['@type'] ?? []).includes(`${ours}Event`));
  assert.equal(found.length, events.length, 'as many events as the store holds');
  assert.equal(flat.filter((node) => node['@id'].startsWith('urn:entente:actor:')).length, actors.length, 'as many actors');
  for (const event of found) {
    const ends = ['party', 'subject', 'object'].flatMap((end) => event[ours + end] ?? []);
    assert.equal(ends.length, 2, 'an event has two ends');
    for (const end of ends) assert.ok(byId.has(end['@id']), 'both are actors of the graph');
  }
  const names = new Set(flat.flatMap((node) => (node['https://schema.org/name'] ?? []).map((name) => name['@value'])));
  for (const actor of actors) {
    for (const name of Object.values(actor.names).flat()) assert.ok(names.has(name), `the name ${name}`);
  }
}

/** By event and by claim, with nothing of the way from one to the other lost. */
async function checkFrames(document, { events }) {
  const byEvent = await jsonld.frame(document, frame('event'), { ...options, omitGraph: false });
  const told = byEvent['@graph'].flatMap((event) => event.claim.map((claim) => {
    assert.ok([claim['prov:wasDerivedFrom']].flat()[0].type.includes('schema:NewsArticle'), 'a claim with its article');
    return [claim['oa:hasTarget']['oa:hasSelector']].flat().find((selector) => selector['oa:exact'] !== undefined)['oa:exact'];
  }));
  assert.deepEqual(told.sort(), events.flatMap((event) => event.claims.map((claim) => claim.evidence)).sort(), 'quotes, framed by event');
  const byClaim = await jsonld.frame(document, frame('claim'), { ...options, omitGraph: false });
  assert.equal(byClaim['@graph'].length, told.length, 'claims, framed');
  const relations = byClaim['@graph'].map((claim) => [claim.event].flat()[0].relation);
  assert.deepEqual(relations.sort(), events.flatMap((event) => event.claims.map(() => event.relation)).sort(), 'relations, framed by claim');
}

/** Every line is a document; together they say what the whole says of events and of all that those point to. */
async function checkStream(store, whole) {
  const lines = store.export('jsonld', '--stream').split('\n');
  assert.equal(lines.pop(), '', 'the last line ends');
  assert.equal(lines.length, store.events.length, 'an event a line');
  const said = new Set((await Promise.all(lines.map((line) => quads(JSON.parse(line))))).flat());
  const all = new Set(whole);
  for (const quad of said) assert.ok(all.has(quad), `only in a line: ${quad}`);
  const subject = (quad) => quad.slice(0, quad.indexOf('>') + 1);
  const subjects = new Set([...said].map(subject));
  for (const quad of all) assert.ok(said.has(quad) || !subjects.has(subject(quad)), `in no line: ${quad}`);
}

for (const name of storeNames) {
  const store = openStore(name);
  const document = JSON.parse(store.export('jsonld'));
  const flat = await jsonld.flatten(await jsonld.expand(document, options), undefined, options);
  const byId = new Map(flat.map((node) => [node['@id'], node]));
  checkNodes(flat, byId, store);
  checkClaims(flat, byId, store.events);
  const whole = await quads(document);
  assert.ok(whole.length > 10 * store.events.length);
  if (name !== 'hostile') await checkFrames(document, store);
  await checkStream(store, whole);
  console.log(`jsonld.js read ${store.events.length} events, ${store.actors.length} actors, ${whole.length} quads of ${name}`);
}
