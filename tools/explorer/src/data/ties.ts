// Parallel events drawn as one line: those of one family and status between two actors.
import type { Event } from './knowledge';
import type { Family } from './part';

export interface Tie {
  id: string;
  /** Actors; the smaller index first. */
  a: number;
  b: number;
  family: Family;
  status: string;
  toA: boolean;
  toB: boolean;
  events: Event[];
  /** Independent ones of all its events, each event counted by itself. */
  sources: number;
}

export const families: Family[] = ['contact', 'cooperation', 'pressure', 'force', 'fact'];
export const statuses = ['actual', 'planned', 'possible', 'denied'];

/** The ties of `events`, in the order of their first events. */
export function tiesOf(events: Event[]): Tie[] {
  const ties = new Map<number, Tie>();
  for (const event of events) {
    const a = Math.min(event.from, event.to);
    const b = Math.max(event.from, event.to);
    const look = families.indexOf(event.family) * 8 + Math.max(0, statuses.indexOf(event.status));
    const key = (a * 0x200000 + b) * 64 + look;
    let tie = ties.get(key);
    if (!tie) {
      tie = { id: `t${a}_${b}_${look}`, a, b, family: event.family, status: event.status, toA: false, toB: false, events: [], sources: 0 };
      ties.set(key, tie);
    }
    tie.events.push(event);
    tie.sources += event.sources;
    if (!event.symmetric) {
      if (event.to === a) tie.toA = true;
      else tie.toB = true;
    }
  }
  return [...ties.values()];
}
