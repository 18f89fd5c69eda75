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

/** The part of `span` that shows most of the events: without the few that are told of times long gone or far off, when these
 *  would take more than half of the room. */
export function axisOf(events: Iterable<Event>, span: [number, number]): [number, number] {
  const days = [...events].flatMap((event) => (event.days ? [(event.days[0] + event.days[1]) / 2] : [])).sort((a, b) => a - b);
  const at = (share: number) => days[Math.round(share * (days.length - 1))];
  const [low, high] = [at(outliers), at(1 - outliers)];
  const margin = Math.max(15, (high - low) * 0.03);
  const axis: [number, number] = [Math.max(span[0], Math.floor(low - margin)), Math.min(span[1], Math.ceil(high + margin))];
  return axis[1] - axis[0] < (span[1] - span[0]) / 2 ? axis : span;
}
const outliers = 0.05;

/** How many events touch each of `bins` equal parts of `axis`; what is before or after it is in the first or last. An event of
 *  many days counts in the part of its middle. */
export function histogram(events: Iterable<Event>, axis: [number, number], bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  const width = (axis[1] - axis[0] + 1) / bins;
  for (const { days } of events) {
    if (!days) continue;
    const bin = Math.floor(((days[0] + days[1]) / 2 - axis[0]) / width);
    counts[Math.min(bins - 1, Math.max(0, bin))] += 1;
  }
  return counts;
}

/** Days that begin a year or month, evenly spread over `axis`, with their names. */
export function ticksOf([first, last]: [number, number], most: number): { day: number; name: string }[] {
  const months = (day: number) => Number(isoDay(day).slice(0, 4)) * 12 + Number(isoDay(day).slice(5, 7)) - 1;
  const [from, to] = [months(first) + 1, months(last)];
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((months_) => (to - from) / months_ <= most) ?? 6000;
  const ticks = [];
  for (let month = Math.ceil(from / step) * step; month <= to; month += step) {
    const year = String(Math.floor(month / 12)).padStart(4, '0');
    const name = step % 12 === 0 ? year : `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
    ticks.push({ day: Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / msADay), name });
  }
  return ticks;
}
