// Plain lines for graphs of so many ties that arrows and words would neither be seen nor drawn in time.
import type { Tie } from '../data/ties';
import { dashOf, type Palette } from './colours';

export interface Window {
  zoom: number;
  pan: { x: number; y: number };
}

type Place = (actor: number) => { x: number; y: number } | undefined;

export class Sketch {
  readonly canvas = document.createElement('canvas');
  private ties: Tie[] = [];
  private width = 0;
  private height = 0;

  constructor(private readonly place: Place) {
    this.canvas.className = 'sketch';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  set(ties: Tie[]): void {
    this.ties = ties;
  }

  /** Draws what is seen through `window`; the ties of `chosen` stand out. */
  draw(window: Window, palette: Palette, chosen: number | null): void {
    const context = fitted(this.canvas);
    [this.width, this.height] = [this.canvas.clientWidth, this.canvas.clientHeight];
    if (!context || this.ties.length === 0) return;
    const faint = Math.min(0.5, Math.max(0.12, 700 / this.ties.length)); // so that a thicket lets the actors through
    const groups = new Map<string, Tie[]>();
    for (const tie of this.ties) {
      const strong = chosen !== null && (tie.a === chosen || tie.b === chosen);
      const key = `${strong ? 1 : 0}|${tie.family}|${tie.status}`;
      const there = groups.get(key);
      if (there) there.push(tie);
      else groups.set(key, [tie]);
    }
    for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const strong = key.startsWith('1');
      context.globalAlpha = strong ? 0.95 : faint * (chosen === null ? 1 : 0.4);
      context.lineWidth = strong ? 2 : 1;
      context.strokeStyle = palette.family[group[0].family];
      context.setLineDash(strong ? (dashOf[group[0].status] ?? []) : []);
      this.strokeAll(context, group, window);
    }
    context.globalAlpha = 1;
  }

  /** The tie nearest to a point of the canvas, within `reach` pixels. */
  nearest(x: number, y: number, window: Window, reach: number): Tie | null {
    let best: Tie | null = null;
    let least = reach;
    for (const tie of this.ties) {
      const ends = this.ends(tie, window);
      if (!ends) continue;
      const far = distance(x, y, ends);
      if (far < least) [least, best] = [far, tie];
    }
    return best;
  }

  private strokeAll(context: CanvasRenderingContext2D, ties: Tie[], window: Window): void {
    context.beginPath();
    for (const tie of ties) {
      const ends = this.ends(tie, window);
      if (!ends || this.outside(ends)) continue;
      context.moveTo(ends[0], ends[1]);
      context.lineTo(ends[2], ends[3]);
    }
    context.stroke();
  }

  private ends(tie: Tie, { zoom, pan }: Window): [number, number, number, number] | null {
    const a = this.place(tie.a);
    const b = this.place(tie.b);
    return a && b ? [a.x * zoom + pan.x, a.y * zoom + pan.y, b.x * zoom + pan.x, b.y * zoom + pan.y] : null;
  }

  private outside([ax, ay, bx, by]: [number, number, number, number]): boolean {
    return Math.max(ax, bx) < 0 || Math.max(ay, by) < 0 || Math.min(ax, bx) > this.width || Math.min(ay, by) > this.height;
  }
}

/** An empty canvas as large as its box, in pixels of the page. */
export function fitted(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const scale = globalThis.devicePixelRatio || 1;
  const [width, height] = [Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * scale)];
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  context?.setTransform(scale, 0, 0, scale, 0, 0);
  context?.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
  return context;
}

/** From a point to a line between two. */
function distance(x: number, y: number, [ax, ay, bx, by]: [number, number, number, number]): number {
  const long = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = long === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}
