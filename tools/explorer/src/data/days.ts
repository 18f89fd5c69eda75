// Days as numbers, counted from 1970-01-01, and their histogram.
import type { Event } from './knowledge';

const msADay = 86_400_000;

export function isoDay(day: number): string {
  return new Date(day * msADay).toISOString().slice(0, 10);
}

export function dayOf(iso: string): number | null {
  if (!/^-?\d{4,6}-\d\d-\d\d$/.test(iso)) return null;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(ms) ? null : Math.round(ms / msADay);
}

/** First and last day that any event touches. */
export function spanOf(events: Iterable<Event>): [number, number] | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { days } of events) {
    if (!days) continue;
    first = Math.min(first, days[0]);
    last = Math.max(last, days[1]);
  }
  return first <= last ? [first, last] : null;
}

/** How many events touch each of `bins` equal parts of `span`. An event of many days counts in the part of its middle. */
export function histogram(events: Iterable<Event>, span: [number, number], bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  const width = (span[1] - span[0] + 1) / bins;
  for (const { days } of events) {
    if (!days) continue;
    const bin = Math.floor(((days[0] + days[1]) / 2 - span[0]) / width);
    if (bin >= 0 && bin < bins) counts[bin] += 1;
  }
  return counts;
}
