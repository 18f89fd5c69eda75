// The view as JSON-LD, in the same terms as `entente export --format jsonld`.
import type { Actor, Event, Knowledge } from '../data/knowledge';
import type { ClaimRecord } from '../data/part';
import type { Scene } from '../data/scene';

const typeOf: Record<string, string> = {
  person: 'Person',
  country: 'Country',
  organization: 'Organization',
  group: 'Group',
  place: 'Place',
};
const languageTag = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i;

/** Everything percent-encoded but letters, digits and `-._~:`, as the program does. */
export function iri(kind: string, id: string): string {
  return `urn:entente:${kind}:${encodeURIComponent(id)
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%3A/g, ':')}`;
}

function actorNode(actor: Actor): object {
  const name: Record<string, string[]> = {};
  for (const [lang, forms] of Object.entries(actor.names)) {
    const key = languageTag.test(lang) ? lang : '@none';
    name[key] = [...(name[key] ?? []), ...forms];
  }
  const wikidata = /(?:^|:)(Q\d+)$/.exec(actor.id);
  return {
    id: iri('actor', actor.id),
    type: typeOf[actor.kind] ?? 'Entity',
    label: actor.name,
    name,
    ...(wikidata && { sameAs: `http://www.wikidata.org/entity/${wikidata[1]}` }),
  };
}

function articleNode(knowledge: Knowledge, document: number): object {
  const { id, title, url, publisher, lang, date } = knowledge.documents[document];
  return {
    id: iri('article', id),
    type: ['Article', 'Entity'],
    ...(title && { headline: title }),
    ...(/^https?:\/\//.test(url) && { url: encodeURI(decodeSafely(url)) }),
    ...(publisher && { publisher }),
    ...(languageTag.test(lang) && { inLanguage: lang }),
    ...(date && { [date.length === 10 ? 'publishedDay' : 'published']: date }),
  };
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function claimNode(knowledge: Knowledge, claim: ClaimRecord): object {
  const article = iri('article', knowledge.documents[claim.document].id);
  const selector: object[] = [];
  if (claim.begin !== undefined) selector.push({ type: 'DataPositionSelector', start: claim.begin, end: claim.end });
  if (claim.evidence !== undefined) selector.push({ type: 'TextQuoteSelector', exact: claim.evidence });
  return {
    type: ['Claim', 'Entity'],
    wasDerivedFrom: article,
    target: { type: 'SpecificResource', source: article, ...(claim.in_title && { part: 'title' }), selector },
    ...(claim.rule && { rule: claim.rule }),
    confidence: claim.confidence.toFixed(4),
    ...(claim.topic && { topic: claim.topic }),
    ...(claim.source !== undefined && { saidBy: iri('actor', knowledge.actors[claim.source].id) }),
  };
}

function eventNode(knowledge: Knowledge, event: Event): object {
  const [from, to] = [event.from, event.to].map((actor) => iri('actor', knowledge.actors[actor].id));
  const [first, last = first] = (event.time ?? '').split('/');
  return {
    id: iri('event', event.id),
    type: ['Event', event.family === 'fact' ? 'Fact' : 'SchemaEvent'],
    relation: event.relation,
    status: event.status,
    ...(event.role && { role: event.role }),
    ...(event.symmetric ? { party: [from, to] } : { subject: from, object: to }),
    ...(event.place !== undefined && { place: iri('actor', knowledge.actors[event.place].id) }),
    ...(event.time && { time: event.time }),
    ...(first.length === 10 && { startDate: first }),
    ...(last.length === 10 && { endDate: last }),
    sources: event.sources,
    confidence: event.confidence.toFixed(4),
    ...(event.linked && { linked: event.linked.map((id) => iri('event', id)) }),
    claims: event.claims.map((claim) => claimNode(knowledge, claim)),
  };
}

/** `context` is that of the program's own JSON-LD. */
export function jsonldOf(knowledge: Knowledge, scene: Scene, context: unknown): string {
  const actors = new Set(scene.actors.map((actor) => actor.index));
  const documents = new Set<number>();
  for (const event of scene.events) {
    if (event.place !== undefined) actors.add(event.place);
    for (const claim of event.claims) {
      documents.add(claim.document);
      if (claim.source !== undefined) actors.add(claim.source);
    }
  }
  const graph = [
    ...Array.from(actors, (actor) => actorNode(knowledge.actors[actor])),
    ...Array.from(documents, (document) => articleNode(knowledge, document)),
    ...scene.events.map((event) => eventNode(knowledge, event)),
  ];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 1)}\n`;
}
