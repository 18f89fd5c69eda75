// What the user has chosen; all of it goes into the address, so that an address brings another person to the same view.
import { emptyFilter, facets, type Filter } from './data/filter';
import { dayOf, isoDay } from './data/days';
import { languages, type Language } from './strings';

export type Theme = 'auto' | 'light' | 'dark';
export type Shape = 'graph' | 'table';
export type Selected = { actor: string } | { tie: [string, string] } | { event: string } | null;

export interface State {
  lang: Language;
  theme: Theme;
  shape: Shape;
  filter: Filter;
  selected: Selected;
  /** The actor around which alone is shown, and how many steps around it, 1 to 3. */
  focus: string | null;
  depth: number;
  /** The ends of the chain that is shown. */
  path: [string, string] | null;
  expanded: Set<string>;
  /** Actors whose neighbours without other ties are not shown. */
  collapsed: Set<string>;
  hidden: Set<string>;
  /** Actor → its place in the layout. */
  pinned: Map<string, [number, number]>;
}

export const mostSteps = 3;

export function initialState(lang: Language): State {
  return {
    lang,
    theme: 'auto',
    shape: 'graph',
    filter: emptyFilter(),
    selected: null,
    focus: null,
    depth: 1,
    path: null,
    expanded: new Set(),
    collapsed: new Set(),
    hidden: new Set(),
    pinned: new Map(),
  };
}

/** Ids may hold any character; those that divide them are percent-encoded. */
const escaped = (id: string) => id.replace(/[%,;]/g, encodeURIComponent);
const joined = (ids: Iterable<string>) => Array.from(ids, escaped).join(',');
const parted = (text: string | null) => (text ? text.split(',').map(decodeURIComponent) : []);

export function toHash(state: State): string {
  const out = new URLSearchParams();
  const put = (name: string, value: string) => {
    if (value) out.set(name, value);
  };
  const { filter } = state;
  put('lang', state.lang);
  put('theme', state.theme === 'auto' ? '' : state.theme);
  put('shape', state.shape === 'graph' ? '' : state.shape);
  for (const facet of facets) put(facet, joined(filter.chosen[facet]));
  put('confidence', filter.minConfidence > 0 ? String(filter.minConfidence) : '');
  put('sources', filter.minSources > 1 ? String(filter.minSources) : '');
  put('days', filter.days ? filter.days.map(isoDay).join('_') : '');
  if (state.selected && 'actor' in state.selected) put('actor', state.selected.actor);
  if (state.selected && 'tie' in state.selected) put('tie', joined(state.selected.tie));
  if (state.selected && 'event' in state.selected) put('event', state.selected.event);
  put('focus', state.focus ?? '');
  put('depth', state.depth === 1 ? '' : String(state.depth));
  put('path', state.path ? joined(state.path) : '');
  put('expanded', joined(state.expanded));
  put('collapsed', joined(state.collapsed));
  put('hidden', joined(state.hidden));
  put('pinned', Array.from(state.pinned, ([id, [x, y]]) => `${escaped(id)},${Math.round(x)},${Math.round(y)}`).join(';'));
  return out.toString();
}

/** Reads what `toHash` wrote; whatever is no such thing is left out. */
export function fromHash(hash: string, base: State): State {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const state = initialState(base.lang);
  try {
    const lang = given.get('lang');
    if (languages.some((known) => known === lang)) state.lang = lang as Language;
    const theme = given.get('theme');
    if (theme === 'light' || theme === 'dark') state.theme = theme;
    if (given.get('shape') === 'table') state.shape = 'table';
    for (const facet of facets) state.filter.chosen[facet] = new Set(parted(given.get(facet)));
    state.filter.minConfidence = between(Number(given.get('confidence') ?? 0), 0, 1);
    state.filter.minSources = Math.round(between(Number(given.get('sources') ?? 1), 1, 1000));
    const days = (given.get('days') ?? '').split('_').map(dayOf);
    if (days.length === 2 && days[0] !== null && days[1] !== null) state.filter.days = [days[0], days[1]];
    state.selected = selectedIn(given);
    state.focus = given.get('focus') || null;
    state.depth = Math.round(between(Number(given.get('depth') ?? 1), 1, mostSteps));
    const path = parted(given.get('path'));
    if (path.length === 2) state.path = [path[0], path[1]];
    state.expanded = new Set(parted(given.get('expanded')));
    state.collapsed = new Set(parted(given.get('collapsed')));
    state.hidden = new Set(parted(given.get('hidden')));
    state.pinned = pinnedIn(given.get('pinned') ?? '');
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  return state;
}

function selectedIn(given: URLSearchParams): Selected {
  const actor = given.get('actor');
  if (actor) return { actor };
  const event = given.get('event');
  if (event) return { event };
  const tie = parted(given.get('tie'));
  return tie.length === 2 ? { tie: [tie[0], tie[1]] } : null;
}

function pinnedIn(text: string): Map<string, [number, number]> {
  const pinned = new Map<string, [number, number]>();
  for (const entry of text.split(';').filter(Boolean)) {
    const [id, x, y] = entry.split(',');
    if (Number.isFinite(Number(x)) && Number.isFinite(Number(y))) pinned.set(decodeURIComponent(id), [Number(x), Number(y)]);
  }
  return pinned;
}

function between(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}
