// The view as SVG, drawn anew so that it stays sharp and its words stay text; and as PNG, made of that SVG.
import type { Actor } from '../data/knowledge';
import type { Scene } from '../data/scene';
import type { Tie } from '../data/ties';
import { isolated } from '../dom';
import { dashOf, fontSize, kindLook, lineWidth, nodeSize, type Palette } from '../look/colours';
import type { Places, Point } from '../look/places';

const margin = 90;  // points around the outermost actors, for their names
const mostWords = 400;  // ties, above which their words would cover the picture
const mostPixels = 4096;  // of a side of a PNG

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

export function svgOf(scene: Scene, places: Places, palette: Palette, words: Words): Picture {
  const points = scene.actors.map((actor) => places.at(actor.index) ?? { x: 0, y: 0 });
  const left = Math.min(0, ...points.map(({ x }) => x)) - margin;
  const top = Math.min(0, ...points.map(({ y }) => y)) - margin;
  const width = Math.max(200, ...points.map(({ x }) => x - left + margin));
  const height = Math.max(200, ...points.map(({ y }) => y - top + margin)) + 24;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round(left)} ${round(top)} ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="Noto Sans, Noto Sans Arabic, DejaVu Sans, sans-serif" direction="ltr">`,
    `<rect x="${round(left)}" y="${round(top)}" width="100%" height="100%" fill="${palette.halo}"/>`, '<g fill="none" stroke-linecap="butt">',
    ...lines(scene.ties, places, palette), '</g>',
    ...(scene.ties.length <= mostWords ? tieWords(scene.ties, places, palette, words) : []),
    ...scene.actors.map((actor, i) => node(actor, points[i], palette, words)), ...legend(words, palette, left + 12, top + height - 14), '</svg>',
  ];
  return { text: `${parts.join('\n')}\n`, width, height };
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
    const dash = dashOf[tie.status] ?? [];
    const colour = palette.family[tie.family];
    const path = `<path d="M${round(at.a.x)} ${round(at.a.y)}Q${round(at.control.x)} ${round(at.control.y)} ${round(at.b.x)} ${round(at.b.y)}" stroke="${colour}" stroke-width="${round(lineWidth(tie.sources))}"${dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : ''} opacity="0.8"/>`;
    return path + (tie.toB ? arrow(at.control, at.b, colour) : '') + (tie.toA ? arrow(at.control, at.a, colour) : '');
  });
}

/** A head that points from `from` to an actor at `to`, at the actor's edge. */
function arrow(from: Point, to: Point, colour: string): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const at = (along: number, aside: number) =>
    `${round(to.x - along * Math.cos(angle) - aside * Math.sin(angle))},${round(to.y - along * Math.sin(angle) + aside * Math.cos(angle))}`;
  return `<polygon points="${at(16, 0)} ${at(25, 4)} ${at(25, -4)}" fill="${colour}" stroke="none"/>`;
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
  const shape = actor.kind === 'country'
    ? `<rect x="${round(x - half)}" y="${round(y - half)}" width="${round(2 * half)}" height="${round(2 * half)}" rx="4"`
    : `<circle cx="${round(x)}" cy="${round(y)}" r="${round(half)}"`;
  return `${shape} fill="${fill}" stroke="${border}" stroke-width="1.5"/>${label(words.actor(actor), x, y + half + fontSize(actor.ties), fontSize(actor.ties), palette.text, palette.halo)}`;
}

function label(text: string, x: number, y: number, size: number, colour: string, halo: string): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="middle" fill="${colour}" stroke="${halo}" stroke-width="3" paint-order="stroke" stroke-linejoin="round">${escape(isolated(text))}</text>`;
}

function legend(words: Words, palette: Palette, x: number, y: number): string[] {
  let at = x;
  return words.legend.map(({ colour, words: text }) => {
    const here = at;
    at += 44 + text.length * 7;
    return `<path d="M${round(here)} ${round(y - 4)}h22" stroke="${colour}" stroke-width="3"/><text x="${round(here + 27)}" y="${round(y)}" font-size="12" fill="${palette.text}">${escape(isolated(text))}</text>`;
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
