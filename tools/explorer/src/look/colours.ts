// How relations and actors look; the families have the colours of the program's pictures (Okabe and Ito's).
import type { Family } from '../data/part';

export interface Palette {
  text: string;
  halo: string;
  chosen: string;
  family: Record<Family, string>;
  kind: Record<string, { fill: string; border: string }>;
}

export const light: Palette = {
  text: '#1b1f24',
  halo: '#ffffff',
  chosen: '#6a3fb5',
  family: { contact: '#0072B2', cooperation: '#00795a', pressure: '#a86200', force: '#C8102E', fact: '#767676' },
  kind: {
    person: { fill: '#FFE9A8', border: '#8a6d00' },
    country: { fill: '#BBD9F2', border: '#1f5f99' },
    organization: { fill: '#CDE8C4', border: '#3a7a2a' },
    group: { fill: '#E4D0EC', border: '#7a3f93' },
    place: { fill: '#E2E2E2', border: '#666666' },
  },
};

export const dark: Palette = {
  text: '#e8eaed',
  halo: '#14171b',
  chosen: '#c9a6ff',
  family: { contact: '#56B4E9', cooperation: '#2fc39a', pressure: '#E69F00', force: '#ff6b7d', fact: '#9aa0a6' },
  kind: {
    person: { fill: '#8a7024', border: '#f0d060' },
    country: { fill: '#2b5d8a', border: '#9cc9f0' },
    organization: { fill: '#3c6a30', border: '#a5d896' },
    group: { fill: '#6a4479', border: '#d9aee8' },
    place: { fill: '#4a4d51', border: '#c0c0c0' },
  },
};

/** Cytoscape's shape of each kind. */
export const shapeOf: Record<string, 'ellipse' | 'round-rectangle' | 'diamond' | 'hexagon' | 'triangle'> = {
  person: 'ellipse',
  country: 'round-rectangle',
  organization: 'hexagon',
  group: 'diamond',
  place: 'triangle',
};

/** Dashes of each status, in widths; empty for a full line. */
export const dashOf: Record<string, number[]> = { actual: [], planned: [7, 4], possible: [2, 4], denied: [2, 4] };

export function lineWidth(sources: number): number {
  return 1.2 + Math.log2(Math.max(1, sources));
}

/** Diameter of an actor in points of the layout. */
export function nodeSize(ties: number): number {
  return 14 + 5 * Math.log2(1 + ties);
}

/** Of a name, in points of the layout: those of the best connected can still be read from afar. */
export function fontSize(ties: number): number {
  return Math.min(26, 10 + 2 * Math.log2(1 + ties));
}

export function kindLook(palette: Palette, kind: string): { fill: string; border: string } {
  return palette.kind[kind] ?? palette.kind.place;
}
