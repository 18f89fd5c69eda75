// Which events are shown. An empty set restricts nothing.
import type { Event, Knowledge } from './knowledge';

/** Sets of values to choose from. */
export const facets = ['relation', 'kind', 'country', 'status', 'source'] as const;
export type Facet = (typeof facets)[number];

export interface Filter {
  chosen: Record<Facet, Set<string>>;
  /** 0 to 1. */
  minConfidence: number;
  minSources: number;
  /** Days since 1970-01-01, both included; what has no date is outside of any. */
  days: [number, number] | null;
}

export function emptyFilter(): Filter {
  return {
    chosen: { relation: new Set(), kind: new Set(), country: new Set(), status: new Set(), source: new Set() },
    minConfidence: 0,
    minSources: 1,
    days: null,
  };
}

/** The values of an event that a facet tells apart. */
export function valuesOf(knowledge: Knowledge, event: Event, facet: Facet): Iterable<string> {
  const ends = [knowledge.actors[event.from], knowledge.actors[event.to]];
  switch (facet) {
    case 'relation':
      return [event.relation];
    case 'status':
      return [event.status];
    case 'source':
      return event.publishers;
    case 'kind':
      return new Set(ends.map((actor) => actor.kind));
    case 'country':
      return new Set(ends.map((actor) => actor.country ?? ''));
  }
}

/** Both ends must be of a chosen kind; one end of a chosen country, and one article of a chosen source, is enough. */
function facetAccepts(knowledge: Knowledge, event: Event, facet: Facet, chosen: Set<string>): boolean {
  if (chosen.size === 0) return true;
  if (facet === 'relation') return chosen.has(event.relation);
  if (facet === 'status') return chosen.has(event.status);
  const from = knowledge.actors[event.from];
  const to = knowledge.actors[event.to];
  if (facet === 'kind') return chosen.has(from.kind) && chosen.has(to.kind);
  if (facet === 'country') return chosen.has(from.country ?? '') || chosen.has(to.country ?? '');
  for (const publisher of event.publishers) if (chosen.has(publisher)) return true;
  return false;
}

export function withinDays(event: Event, days: [number, number] | null): boolean {
  return days === null || (event.days !== undefined && event.days[1] >= days[0] && event.days[0] <= days[1]);
}

/** True when every condition but that on days, and but that of the facet left out, holds. */
export function acceptsBesideDays(knowledge: Knowledge, event: Event, filter: Filter, leftOut?: Facet): boolean {
  return (
    event.confidence >= filter.minConfidence &&
    event.sources >= filter.minSources &&
    facets.every((facet) => facet === leftOut || facetAccepts(knowledge, event, facet, filter.chosen[facet]))
  );
}

export function accepts(knowledge: Knowledge, event: Event, filter: Filter): boolean {
  return withinDays(event, filter.days) && acceptsBesideDays(knowledge, event, filter);
}

export function restricts(filter: Filter): boolean {
  return facets.some((facet) => filter.chosen[facet].size > 0) || filter.minConfidence > 0 || filter.minSources > 1 || filter.days !== null;
}
