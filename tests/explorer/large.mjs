// A page with a graph of any size, made of the exported page by putting other data into it.
import { readFileSync, writeFileSync } from 'node:fs';

const relations = [
  ['meet', 'contact', true],
  ['visit', 'contact', false],
  ['criticize', 'pressure', false],
  ['support', 'cooperation', false],
  ['attack', 'force', false],
  ['agree', 'cooperation', true],
];
const kinds = ['person', 'country', 'organization', 'group'];

/** A repeatable generator, 0 to 1. */
function random(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

/** `placed` actors have a position; the others wait to be asked for. */
export function largePart(actors, events, placed = actors) {
  const next = random(7);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const documents = Array.from({ length: 300 }, (_, i) => ({
    id: `d${i}`,
    lang: 'en',
    date: '2020-01-01',
    title: `Title ${i}`,
    url: '',
    publisher: `Paper ${i % 40}`,
  }));
  return {
    format: 'entente-page',
    version: 1,
    totals: { actors, events, claims: events, documents: documents.length },
    documents,
    actors: Array.from({ length: actors }, (_, i) => ({
      id: `actor:${i}`,
      kind: kinds[i % 4],
      name: `Actor ${i}`,
      articles: 1 + (i % 9),
      ties: 2 + (i % 40),
      names: { en: [`Actor ${i}`], ar: [`طرف ${i}`] },
      ...(i < placed && { x: Math.floor(next() * 6000), y: Math.floor(next() * 4000) }),
    })),
    events: Array.from({ length: events }, (_, i) => {
      const [relation, family, symmetric] = pick(relations);
      const day = 14000 + Math.floor(next() * 6000);
      const from = i % actors;
      return {
        id: `event:${i}`,
        from,
        to: (from + 1 + Math.floor(next() * (actors - 1))) % actors,
        relation,
        family,
        symmetric,
        status: i % 7 ? 'actual' : 'planned',
        sources: 1 + (i % 5),
        confidence: 0.3 + 0.6 * next(),
        days: [day, day],
        claims: [
          {
            document: i % documents.length,
            rule: 'bench',
            confidence: 0.5,
            begin: 0,
            end: 4,
            before: '',
            evidence: `Actor ${from} did something`,
            after: ' that day.',
          },
        ],
      };
    }),
  };
}

/** Writes `FOLDER/NAME.html`. */
export function writeLarge(folder, name, part) {
  const html = readFileSync(`${folder}/samples.html`, 'utf8');
  const data = JSON.stringify(part).replaceAll('<', '\\u003c');
  writeFileSync(
    `${folder}/${name}.html`,
    html.replace(/(<script type="application\/json" id="data">)[^]*?(<\/script>)/, (_, begin, end) => begin + data + end),
  );
}
