// The surest chain of events between two actors: confidences multiply along it; of chains equally sure the shorter one wins.
import type { Event, Knowledge } from './knowledge';

/** So that of chains equally sure the shorter one wins; the same as in the program. */
const step = 0.01;

/** Events from one actor to the other, in order; empty when there is no chain. */
export function surestChain(knowledge: Knowledge, from: number, to: number, usable: (event: Event) => boolean): Event[] {
  const doubt = new Map<number, number>([[from, 0]]);
  const came = new Map<number, Event>();
  const done = new Set<number>();
  const queue = new Heap();
  queue.push(0, from);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const at = next.actor;
    if (done.has(at)) continue;
    if (at === to) break;
    done.add(at);
    for (const event of knowledge.eventsOf[at]) {
      if (event.confidence <= 0 || !usable(event)) continue;
      const other = event.from === at ? event.to : event.from;
      const cost = next.cost + step - Math.log(event.confidence);
      if (cost < (doubt.get(other) ?? Infinity)) {
        doubt.set(other, cost);
        came.set(other, event);
        queue.push(cost, other);
      }
    }
  }
  const chain: Event[] = [];
  for (let at = to; at !== from;) {
    const event = came.get(at);
    if (!event) return [];
    chain.unshift(event);
    at = event.from === at ? event.to : event.from;
  }
  return chain;
}

/** Actors within `depth` steps of `centre`, with the number of steps. */
export function within(knowledge: Knowledge, centre: number, depth: number, usable: (event: Event) => boolean): Map<number, number> {
  const steps = new Map<number, number>([[centre, 0]]);
  let ring = [centre];
  for (let at = 1; at <= depth; at += 1) {
    const next: number[] = [];
    for (const actor of ring) {
      for (const event of knowledge.eventsOf[actor]) {
        if (!usable(event)) continue;
        const other = event.from === actor ? event.to : event.from;
        if (steps.has(other)) continue;
        steps.set(other, at);
        next.push(other);
      }
    }
    ring = next;
  }
  return steps;
}

/** A binary heap: the least cost comes out first. */
class Heap {
  private readonly items: { cost: number; actor: number }[] = [];

  push(cost: number, actor: number): void {
    const items = this.items;
    items.push({ cost, actor });
    for (let at = items.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (items[parent].cost <= items[at].cost) break;
      [items[parent], items[at]] = [items[at], items[parent]];
      at = parent;
    }
  }

  pop(): { cost: number; actor: number } | undefined {
    const items = this.items;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0 || !last) return top;
    items[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < items.length && items[child].cost < items[least].cost) least = child;
      if (least === at) return top;
      [items[least], items[at]] = [items[at], items[least]];
      at = least;
    }
  }
}
