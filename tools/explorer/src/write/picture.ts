// The view as SVG, drawn anew so that it stays sharp and its words stay text; and as PNG, made of that SVG.
import type { Actor } from '../data/knowledge';
import type { Scene } from '../data/scene';
import type { Tie } from '../data/ties';
import { isolated } from '../dom';
import { dashOf, fontSize, kindLook, lineWidth, nodeSize, type Palette } from '../look/colours';
import type { Places, Point } from '../look/places';

const margin = 90; // points around the outermost actors, for their names
const mostWords = 400; // ties, above which their words would cover the picture
const mostPixels = 4096; // of a side of a PNG

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const round = (value: number) => Math.round(value * 10) / 10;

export interface Words {
  actor(actor: Actor): string;
  tie(tie: Tie): string;
  legend: { colour: string; words: string }[];
}

export interface Picture {
  text: string;
  width: number;
  height: number;
}

/** An element of SVG; numbers to a tenth of a point. */
function element(name: string, attributes: Record<string, string | number | null>, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escape(value as string)}"`);
  return content.length === 0 ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

export function svgOf(scene: Scene, places: Places, palette: Palette, words: Words): Picture {
  const points = scene.actors.map((actor) => places.at(actor.index) ?? { x: 0, y: 0 });
  const least = (values: number[]) => (values.length === 0 ? 0 : Math.min(...values));
  const left = least(points.map(({ x }) => x)) - margin;
  const top = least(points.map(({ y }) => y)) - margin;
  const width = Math.max(440, ...points.map(({ x }) => x - left + margin));
  const height = Math.max(200, ...points.map(({ y }) => y - top + margin)) + 24;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: [left, top, width, height].map(round).join(' '),
    width,
    height,
    'font-family': 'Noto Sans, Noto Sans Arabic, DejaVu Sans, sans-serif',
    direction: 'ltr',
  };
  const parts = [
    element('rect', { x: left, y: top, width, height, fill: palette.halo }),
    ...lines(scene.ties, places, palette),
    ...(scene.ties.length <= mostWords ? tieWords(scene.ties, places, palette, words) : []),
    ...scene.actors.map((actor, i) => node(actor, points[i], palette, words)),
    ...legend(words, palette, left + 12, top + height - 14),
  ];
  return { text: `${element('svg', root, '\n', parts.join('\n'), '\n')}\n`, width, height };
}

/** How far each of the ties of one pair bends, in points; one alone is straight. */
function bends(ties: Tie[]): Map<Tie, number> {
  const pairs = new Map<string, Tie[]>();
  for (const tie of ties) {
    const key = `${tie.a} ${tie.b}`;
    const there = pairs.get(key);
    if (there) there.push(tie);
    else pairs.set(key, [tie]);
  }
  const bend = new Map<Tie, number>();
  for (const group of pairs.values()) group.forEach((tie, i) => bend.set(tie, (i - (group.length - 1) / 2) * 36));
  return bend;
}

/** The middle of a bent line, as the control point of its curve, and its ends. */
function curve(tie: Tie, places: Places, bend: number): { a: Point; b: Point; control: Point; middle: Point } | null {
  const a = places.at(tie.a);
  const b = places.at(tie.b);
  if (!a || !b) return null;
  const long = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const across = { x: -(b.y - a.y) / long, y: (b.x - a.x) / long };
  const half = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const control = { x: half.x + across.x * bend, y: half.y + across.y * bend };
  return { a, b, control, middle: { x: (half.x + control.x) / 2, y: (half.y + control.y) / 2 } };
}

function lines(ties: Tie[], places: Places, palette: Palette): string[] {
  const bend = bends(ties);
  return ties.map((tie) => {
    const at = curve(tie, places, bend.get(tie) ?? 0);
    if (!at) return '';
    const stroke = palette.family[tie.family];
    const [a, control, b] = [at.a, at.control, at.b].map(({ x, y }) => `${round(x)} ${round(y)}`);
    const dashes = (dashOf[tie.status] ?? []).join(' ');
    const look = { fill: 'none', stroke, 'stroke-width': lineWidth(tie.sources), 'stroke-dasharray': dashes || null, opacity: '0.8' };
    const line = element('path', { d: `M${a}Q${control} ${b}`, ...look });
    return line + (tie.toB ? arrow(at.control, at.b, stroke) : '') + (tie.toA ? arrow(at.control, at.a, stroke) : '');
  });
}

/** A head that points from `from` to an actor at `to`, at the actor's edge. */
function arrow(from: Point, to: Point, fill: string): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (along: number, aside: number) => `${round(to.x - along * cos - aside * sin)},${round(to.y - along * sin + aside * cos)}`;
  return element('polygon', { points: [at(16, 0), at(25, 4), at(25, -4)].join(' '), fill });
}

function tieWords(ties: Tie[], places: Places, palette: Palette, words: Words): string[] {
  const bend = bends(ties);
  return ties.map((tie) => {
    const at = curve(tie, places, bend.get(tie) ?? 0);
    return at ? label(words.tie(tie), at.middle.x, at.middle.y, 9, palette.family[tie.family], palette.halo) : '';
  });
}

function node(actor: Actor, { x, y }: Point, palette: Palette, words: Words): string {
  const { fill, border } = kindLook(palette, actor.kind);
  const half = nodeSize(actor.ties) / 2;
  const look = { fill, stroke: border, 'stroke-width': 1.5 };
  const shape =
    actor.kind === 'country'
      ? element('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half, rx: 4, ...look })
      : element('circle', { cx: x, cy: y, r: half, ...look });
  const size = fontSize(actor.ties);
  return shape + label(words.actor(actor), x, y + half + size, size, palette.text, palette.halo);
}

function label(text: string, x: number, y: number, size: number, fill: string, halo: string): string {
  const around = { stroke: halo, 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' };
  return element('text', { x, y, 'font-size': size, 'text-anchor': 'middle', fill, ...around }, escape(isolated(text)));
}

function legend(words: Words, palette: Palette, x: number, y: number): string[] {
  let at = x;
  return words.legend.map(({ colour, words: text }) => {
    const here = at;
    at += 44 + text.length * 7;
    const line = element('path', { d: `M${round(here)} ${round(y - 4)}h22`, stroke: colour, 'stroke-width': 3 });
    return line + element('text', { x: here + 27, y, 'font-size': 12, fill: palette.text }, escape(isolated(text)));
  });
}

export async function pngOf(picture: Picture): Promise<Blob> {
  const scale = Math.min(2, mostPixels / picture.width, mostPixels / picture.height);
  const image = new Image();
  const url = URL.createObjectURL(new Blob([picture.text], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.ceil(picture.width * scale), Math.ceil(picture.height * scale)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}
