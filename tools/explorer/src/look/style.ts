// Cytoscape's style sheet.
import type { StylesheetJson } from 'cytoscape';
import { families } from '../data/ties';
import { shapeOf, type Palette } from './colours';
import { leastReadable } from './names';

export function styleOf(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        width: 'data(size)',
        height: 'data(size)',
        'font-size': 'data(font)',
        'min-zoomed-font-size': leastReadable, // smaller ones are the business of NameLayer
        color: palette.text,
        'font-family': 'system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif',
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'border-width': 1.5,
        'text-background-color': palette.halo,
        'text-background-opacity': 0.8,
        'text-background-padding': '1px',
        'text-wrap': 'ellipsis',
        'text-max-width': '190px',
      },
    },
    ...Object.entries(palette.kind).map(([kind, { fill, border }]) => ({
      selector: `node.${kind}`,
      style: { 'background-color': fill, 'border-color': border, shape: shapeOf[kind] },
    })),
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'bezier',
        'arrow-scale': 0.9,
        opacity: 0.85,
        label: 'data(label)',
        'font-size': 9,
        'min-zoomed-font-size': 8,
        color: palette.text,
        'text-background-color': palette.halo,
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
        'font-family': 'system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif',
        'text-rotation': 'autorotate',
      },
    },
    ...families.map((family) => ({
      selector: `edge.${family}`,
      style: {
        'line-color': palette.family[family],
        'target-arrow-color': palette.family[family],
        'source-arrow-color': palette.family[family],
      },
    })),
    { selector: 'edge.planned', style: { 'line-style': 'dashed' } },
    { selector: 'edge.possible, edge.denied', style: { 'line-style': 'dotted' } },
    { selector: 'edge.toB', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.toA', style: { 'source-arrow-shape': 'triangle' } },
    { selector: 'edge.denied.toB', style: { 'target-arrow-shape': 'tee' } },
    { selector: 'edge.denied.toA', style: { 'source-arrow-shape': 'tee' } },
    {
      selector: 'node.chain, edge.chain',
      style: { 'underlay-color': palette.chosen, 'underlay-opacity': 0.35, 'underlay-padding': 6, 'z-index': 5 },
    },
    {
      selector: 'node.chosen',
      style: { 'border-width': 4, 'border-color': palette.chosen, 'font-weight': 'bold', 'z-index': 10 },
    },
    { selector: 'edge.chosen', style: { 'underlay-color': palette.chosen, 'underlay-opacity': 0.4, 'underlay-padding': 4 } },
    { selector: 'node.pinned', style: { 'border-style': 'double', 'border-width': 4 } },
    { selector: '.off', style: { display: 'none' } },
  ] as StylesheetJson;
}
