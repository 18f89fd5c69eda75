// Where actors stand: as the program laid them out, as the user pinned them, or beside a neighbour that is there already.
import type { Actor, Knowledge } from '../data/knowledge';

export interface Point {
  x: number;
  y: number;
}

const golden = Math.PI * (3 - Math.sqrt(5));
const ring = 70; // points between turns of the spiral

export class Places {
  private readonly points: (Point | undefined)[] = [];
  private readonly around = new Map<number, number>();

  constructor(private readonly knowledge: Knowledge) {}

  at(actor: number): Point | undefined {
    return this.points[actor];
  }

  set(actor: number, point: Point): void {
    this.points[actor] = point;
  }

  /** Puts an actor back to where the program laid it out, if it did. */
  restore(actor: Actor): void {
    if (actor.x !== undefined && actor.y !== undefined) this.points[actor.index] = { x: actor.x, y: actor.y };
  }

  /** Gives each of `actors` a place: its own, else in a spiral around the neighbour with most ties that has one. */
  settle(actors: Actor[]): void {
    let waiting = actors.filter((actor) => !this.own(actor));
    while (waiting.length > 0) {
      const still = waiting.filter((actor) => !this.beside(actor));
      if (still.length === waiting.length) {
        this.points[still[0].index] = this.spiral(-1, { x: 0, y: 0 });
        still.shift();
      }
      waiting = still;
    }
  }

  private own(actor: Actor): boolean {
    if (this.points[actor.index]) return true;
    if (actor.x === undefined || actor.y === undefined) return false;
    this.points[actor.index] = { x: actor.x, y: actor.y };
    return true;
  }

  private beside(actor: Actor): boolean {
    let best: Actor | null = null;
    for (const event of this.knowledge.eventsOf[actor.index]) {
      const other = this.knowledge.other(event, actor.index);
      if (this.points[other.index] && (best === null || other.ties > best.ties)) best = other;
    }
    if (!best) return false;
    this.points[actor.index] = this.spiral(best.index, this.points[best.index] as Point);
    return true;
  }

  private spiral(centre: number, { x, y }: Point): Point {
    const turn = (this.around.get(centre) ?? 0) + 1;
    this.around.set(centre, turn);
    const far = ring * Math.sqrt(turn + 1);
    return { x: Math.round(x + far * Math.cos(turn * golden)), y: Math.round(y + far * Math.sin(turn * golden)) };
  }
}
