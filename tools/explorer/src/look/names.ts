// Names of the best connected actors, of one size however far away the graph is: as many as have room.
import type { Actor } from '../data/knowledge';
import { isolated } from '../dom';
import { fontSize, nodeSize, type Palette } from './colours';
import type { Point } from './places';
import { fitted, type Window } from './sketch';

/** Pixels; names that the graph itself would draw smaller are drawn here. */
export const leastReadable = 9;
const size = 11; // pixels
const mostNames = 60;
const mostTried = 250;
const font = `system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif`;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export class NameLayer {
  readonly canvas = document.createElement('canvas');
  private ranked: { actor: Actor; name: string; width?: number }[] = [];

  constructor(private readonly place: (actor: number) => Point | undefined) {
    this.canvas.className = 'names';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  /** `chosen` are among those drawn, however few ties they have. */
  set(actors: Actor[], labelled: (actor: Actor) => string, chosen: number[]): void {
    const wanted = new Set(chosen);
    this.ranked = [...actors]
      .sort((a, b) => b.ties - a.ties || a.index - b.index)
      .filter((actor, i) => i < mostTried || wanted.has(actor.index))
      .map((actor) => ({ actor, name: isolated(labelled(actor)) }));
  }

  /** Draws what is seen through `window`; `chosen` come first. */
  draw({ zoom, pan }: Window, palette: Palette, chosen: number[]): void {
    const context = fitted(this.canvas);
    if (!context) return;
    context.font = `${size}px ${font}`;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = palette.halo;
    context.fillStyle = palette.text;
    const taken: Box[] = [];
    let drawn = 0;
    const first = this.ranked.filter(({ actor }) => chosen.includes(actor.index));
    for (const row of [...first, ...this.ranked]) {
      const { actor, name } = row;
      const at = this.place(actor.index);
      if (!at || drawn >= mostNames) continue;
      const [x, y] = [at.x * zoom + pan.x, at.y * zoom + pan.y + (nodeSize(actor.ties) * zoom) / 2 + 2];
      if (x < 0 || y < 0 || x > this.canvas.clientWidth || y > this.canvas.clientHeight) continue;
      const itself = fontSize(actor.ties) * zoom; // as the graph draws it
      const tall = Math.max(size, itself);
      row.width ??= context.measureText(name).width;
      const half = (row.width * (tall / size)) / 2 + 1;
      const box = { left: x - half, top: y, right: x + half, bottom: y + tall * 1.2 };
      const free = !taken.some((other) => meet(box, other));
      if (free || itself >= leastReadable) taken.push(box);
      if (!free || itself >= leastReadable) continue;
      context.strokeText(name, x, y);
      context.fillText(name, x, y);
      drawn += 1;
    }
  }
}
