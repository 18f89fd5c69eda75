// What is shown: a pure function of the graph and of what the user has chosen.
import type { State } from '../state';
import { accepts, acceptsBesideDays } from './filter';
import type { Actor, Event, Knowledge } from './knowledge';
import { surestChain, within } from './paths';
import { tiesOf, type Tie } from './ties';

export interface Scene {
  actors: Actor[];
  events: Event[];
  ties: Tie[];
  /** Events in reach that all conditions but that on days let through: what the histogram shows. */
  ofAllDays: Event[];
  /** The chain of the chosen path, from its first actor; empty without one. */
  chain: Event[];
}

/** `base` are the actors that are there from the start; `chain`, when given, is the path as a server found it. */
export function sceneOf(knowledge: Knowledge, state: State, base: ReadonlySet<number>, chain: Event[] | null): Scene {
  const hidden = indicesOf(knowledge, state.hidden);
  const usable = (event: Event) => !hidden.has(event.from) && !hidden.has(event.to) && accepts(knowledge, event, state.filter);
  const path = chain ?? chainOf(knowledge, state, usable);
  const reach = reachOf(knowledge, state, base, usable);
  for (const event of path) reach.add(event.from).add(event.to);
  for (const actor of hidden) reach.delete(actor);
  const ofAllDays: Event[] = [];
  let events: Event[] = [];
  for (const event of knowledge.events) {
    if (!reach.has(event.from) || !reach.has(event.to) || !acceptsBesideDays(knowledge, event, state.filter)) continue;
    ofAllDays.push(event);
    if (accepts(knowledge, event, state.filter)) events.push(event);
  }
  if (state.collapsed.size > 0) events = withoutLeaves(events, indicesOf(knowledge, state.collapsed));
  const actors = new Set<number>();
  for (const event of events) actors.add(event.from).add(event.to);
  const chosen = state.selected && 'actor' in state.selected ? knowledge.actor(state.selected.actor) : undefined;
  if (chosen && !hidden.has(chosen.index)) actors.add(chosen.index);
  return { actors: Array.from(actors, (index) => knowledge.actors[index]), events, ties: tiesOf(events), ofAllDays, chain: path };
}

function indicesOf(knowledge: Knowledge, ids: Iterable<string>): Set<number> {
  const found = new Set<number>();
  for (const id of ids) {
    const actor = knowledge.actor(id);
    if (actor) found.add(actor.index);
  }
  return found;
}

function chainOf(knowledge: Knowledge, state: State, usable: (event: Event) => boolean): Event[] {
  if (!state.path) return [];
  const from = knowledge.actor(state.path[0]);
  const to = knowledge.actor(state.path[1]);
  return from && to ? surestChain(knowledge, from.index, to.index, usable) : [];
}

/** The actors that may be shown. */
function reachOf(knowledge: Knowledge, state: State, base: ReadonlySet<number>, usable: (event: Event) => boolean): Set<number> {
  const focus = knowledge.actor(state.focus);
  if (focus) return new Set(within(knowledge, focus.index, state.depth, usable).keys());
  const reach = new Set(base);
  for (const centre of indicesOf(knowledge, state.expanded)) {
    reach.add(centre);
    for (const event of knowledge.eventsOf[centre]) reach.add(event.from).add(event.to);
  }
  return reach;
}

/** Without the ties that lead from a collapsed actor to one that has no other neighbour. */
function withoutLeaves(events: Event[], collapsed: Set<number>): Event[] {
  const neighbours = new Map<number, Set<number>>();
  const note = (of: number, other: number) => {
    const there = neighbours.get(of);
    if (there) there.add(other);
    else neighbours.set(of, new Set([other]));
  };
  for (const { from, to } of events) {
    note(from, to);
    note(to, from);
  }
  const leaf = (actor: number, centre: number) => !collapsed.has(actor) && collapsed.has(centre) && neighbours.get(actor)?.size === 1;
  return events.filter(({ from, to }) => !leaf(from, to) && !leaf(to, from));
}
