// The events of the view as RFC 4180, a row an event.
import { isoDay } from '../data/days';
import type { Event, Knowledge } from '../data/knowledge';
import type { Scene } from '../data/scene';

const columns = [
  'event',
  'relation',
  'status',
  'subject',
  'subject_id',
  'object',
  'object_id',
  'role',
  'time',
  'first_day',
  'last_day',
  'place',
  'sources',
  'confidence',
  'publishers',
  'evidence',
];

/** Spreadsheets take a cell that begins so for a formula. */
const formula = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function row(knowledge: Knowledge, event: Event): (string | number)[] {
  const from = knowledge.actors[event.from];
  const to = knowledge.actors[event.to];
  const days = event.days ? event.days.map(isoDay) : ['', ''];
  const evidence = event.claims
    .map((claim) => claim.evidence ?? '')
    .filter(Boolean)
    .join(' | ');
  return [
    event.id,
    event.relation,
    event.status,
    from.name,
    from.id,
    to.name,
    to.id,
    event.role ?? '',
    event.time ?? '',
    days[0],
    days[1],
    event.place === undefined ? '' : knowledge.actors[event.place].name,
    event.sources,
    event.confidence.toFixed(3),
    [...event.publishers].join(' | '),
    evidence,
  ];
}

/** With a byte order mark, without which spreadsheets garble Arabic. */
export function csvOf(knowledge: Knowledge, scene: Scene): string {
  const rows = [columns, ...scene.events.map((event) => row(knowledge, event))];
  return `\ufeff${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}
