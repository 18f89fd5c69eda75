// graphml read by graphology: as many nodes and edges as the store holds, and the names.
import assert from 'node:assert/strict';
import { need, openStore, storeNames } from './stores.mjs';

const { default: _, ...graphology } = await import('graphology').catch(() => process.exit(77));
const reader = await need('graphology-graphml');

for (const name of storeNames) {
  const store = openStore(name);
  for (const edges of ['events', 'dyads', 'both']) {
    const graph = reader.parse(graphology.MultiDirectedGraph, store.export('graphml', '--edges', edges));
    const nodes = (type) => graph.filterNodes((node, attributes) => attributes.type === type).length;
    assert.equal(nodes('Actor'), store.actors.length, 'actors');
    assert.equal(nodes('Event'), edges === 'dyads' ? 0 : store.events.length, 'events as nodes');
    const dyads = graph.filterEdges((edge, attributes) => attributes.event !== undefined);
    assert.equal(dyads.length, edges === 'events' ? 0 : store.events.length, 'events as edges');
    if (name !== 'hostile') {
      const names = new Set(graph.mapNodes((node, attributes) => attributes.label));
      for (const actor of store.actors) assert.ok(names.has(actor.name), actor.name);
    }
  }
  console.log(`graphology read ${store.actors.length} actors and ${store.events.length} events of ${name}`);
}
