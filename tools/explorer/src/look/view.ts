// The graph on the screen: actors by Cytoscape; ties too while they are few, else as plain lines below.
import cytoscape from 'cytoscape';
import type { Actor } from '../data/knowledge';
import type { Scene } from '../data/scene';
import type { Tie } from '../data/ties';
import { isolated } from '../dom';
import { fontSize, lineWidth, nodeSize, type Palette } from './colours';
import { NameLayer } from './names';
import type { Places } from './places';
import { Sketch } from './sketch';
import { styleOf } from './style';

/** Above this, ties are plain lines without arrows and words. */
export const mostLiveTies = 400;
const reach = 6; // pixels beside a line that still hit it

export interface Handlers {
  actor(index: number): void;
  tie(tie: Tie): void;
  nothing(): void;
  moved(index: number, x: number, y: number): void;
}

export interface Marks {
  /** The chosen actor, or the ends of the chosen tie. */
  chosen: number[];
  /** Actors of the path. */
  chain: Set<number>;
  pinned: Set<number>;
}

const nodeId = (index: number) => `a${index}`;

export class GraphView {
  private readonly cy: cytoscape.Core;
  private readonly sketch: Sketch;
  private readonly names: NameLayer;
  private readonly tieById = new Map<string, Tie>();
  private marks: Marks = { chosen: [], chain: new Set(), pinned: new Set() };
  private labelled: (actor: Actor) => string = (actor) => actor.name;
  private worded: (tie: Tie) => string = () => '';

  constructor(
    box: HTMLElement,
    private readonly places: Places,
    private palette: Palette,
    private readonly handlers: Handlers,
  ) {
    this.sketch = new Sketch((actor) => this.places.at(actor));
    const stage = document.createElement('div');
    stage.className = 'stage';
    this.names = new NameLayer((actor) => this.places.at(actor));
    box.append(this.sketch.canvas, stage, this.names.canvas);
    this.cy = cytoscape({
      container: stage,
      style: styleOf(palette),
      layout: { name: 'preset' },
      minZoom: 0.02,
      maxZoom: 4,
      boxSelectionEnabled: false,
      selectionType: 'single',
      autounselectify: true,
      hideEdgesOnViewport: false,
    });
    this.listen();
    new ResizeObserver(() => this.cy.resize()).observe(box);
  }

  /** Shows a scene; only what differs from the one before is touched. */
  show(scene: Scene, marks: Marks, labelled: (actor: Actor) => string, worded: (tie: Tie) => string): void {
    this.places.settle(scene.actors);
    this.marks = marks;
    const words = labelled !== this.labelled;
    [this.labelled, this.worded] = [labelled, worded];
    this.cy.batch(() => {
      this.showActors(scene.actors, words);
      this.showTies(scene, words);
      this.mark(scene.chain.map((event) => event.id));
    });
    this.names.set(scene.actors, labelled, marks.chosen);
    this.cy.forceRender();
  }

  setPalette(palette: Palette): void {
    this.palette = palette;
    this.cy.style(styleOf(palette));
  }

  fit(): void {
    this.cy.resize();
    const shown = this.cy.nodes().not('.off');
    if (shown.nonempty()) this.cy.fit(shown, 40);
    if (this.cy.zoom() > 1.4) this.cy.zoom({ level: 1.4, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  zoomBy(factor: number): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  /** Brings an actor to the middle when it is not in sight, or its name too small to read. */
  reveal(actor: number): void {
    const node = this.cy.getElementById(nodeId(actor));
    if (node.empty()) return;
    const { x, y } = node.renderedPosition();
    const inside = x > 40 && y > 40 && x < this.cy.width() - 40 && y < this.cy.height() - 40;
    if (this.cy.zoom() < 0.6) this.cy.zoom(0.8);
    else if (inside) return;
    this.cy.center(node);
  }

  /** Where an actor is on the screen, in pixels of the box; for tests. */
  onScreen(actor: number): { x: number; y: number } | null {
    const node = this.cy.getElementById(nodeId(actor));
    return node.empty() ? null : node.renderedPosition();
  }

  /** The labels of the actors shown, as drawn; for tests. */
  labels(): string[] {
    return this.cy
      .nodes()
      .not('.off')
      .map((node) => node.data('label') as string);
  }

  private showActors(actors: Actor[], words: boolean): void {
    const shown = new Set(actors.map((actor) => nodeId(actor.index)));
    const fresh: cytoscape.ElementDefinition[] = [];
    this.cy.nodes().forEach((node) => {
      node.toggleClass('off', !shown.has(node.id()));
    });
    for (const actor of actors) {
      const node = this.cy.getElementById(nodeId(actor.index));
      if (node.empty()) {
        fresh.push({
          group: 'nodes',
          position: { ...(this.places.at(actor.index) ?? { x: 0, y: 0 }) },
          classes: actor.kind,
          data: {
            id: nodeId(actor.index),
            index: actor.index,
            label: isolated(this.labelled(actor)),
            size: nodeSize(actor.ties),
            font: fontSize(actor.ties),
          },
        });
      } else if (words) {
        node.data('label', isolated(this.labelled(actor)));
      }
    }
    if (fresh.length > 0) this.cy.add(fresh);
  }

  private showTies(scene: Scene, words: boolean): void {
    const inChain = new Set(scene.chain);
    const live =
      scene.ties.length <= mostLiveTies ? scene.ties : scene.ties.filter((tie) => tie.events.some((event) => inChain.has(event)));
    this.sketch.set(live === scene.ties ? [] : scene.ties);
    const wanted = new Map(live.map((tie) => [tie.id, tie]));
    this.cy.edges().forEach((edge) => {
      if (!wanted.has(edge.id())) edge.remove();
    });
    this.tieById.clear();
    const fresh: cytoscape.ElementDefinition[] = [];
    for (const tie of live) {
      this.tieById.set(tie.id, tie);
      const data = { label: isolated(this.worded(tie)), width: lineWidth(tie.sources) };
      const classes = `${tie.family} ${tie.status}${tie.toA ? ' toA' : ''}${tie.toB ? ' toB' : ''}`;
      const edge = this.cy.getElementById(tie.id);
      if (edge.empty())
        fresh.push({ group: 'edges', classes, data: { id: tie.id, source: nodeId(tie.a), target: nodeId(tie.b), ...data } });
      else if (words || edge.data('width') !== data.width || edge.data('label') !== data.label) edge.data(data);
    }
    if (fresh.length > 0) this.cy.add(fresh);
  }

  private mark(chain: string[]): void {
    const { chosen, chain: onChain, pinned } = this.marks;
    this.cy.nodes('.chosen, .chain, .pinned').removeClass('chosen chain pinned');
    for (const actor of chosen) this.cy.getElementById(nodeId(actor)).addClass('chosen');
    for (const actor of onChain) this.cy.getElementById(nodeId(actor)).addClass('chain');
    this.cy.nodes().forEach((node) => {
      const index = node.data('index') as number;
      const place = this.places.at(index);
      const at = node.position();
      node.unlock();
      if (place && (place.x !== at.x || place.y !== at.y)) node.position({ ...place });
      if (pinned.has(index)) node.lock().addClass('pinned');
    });
    const events = new Set(chain);
    this.cy.edges().forEach((edge) => {
      const tie = this.tieById.get(edge.id());
      edge.toggleClass('chain', tie !== undefined && tie.events.some((event) => events.has(event.id)));
      edge.toggleClass('chosen', tie !== undefined && chosen.length === 2 && chosen.includes(tie.a) && chosen.includes(tie.b));
    });
  }

  private listen(): void {
    this.cy.on('tap', 'node', (event) => this.handlers.actor(event.target.data('index') as number));
    this.cy.on('tap', 'edge', (event) => {
      const tie = this.tieById.get(event.target.id() as string);
      if (tie) this.handlers.tie(tie);
    });
    this.cy.on('tap', (event) => {
      if (event.target !== this.cy) return;
      const tie = this.sketch.nearest(event.renderedPosition.x, event.renderedPosition.y, this.window(), reach);
      if (tie) this.handlers.tie(tie);
      else this.handlers.nothing();
    });
    this.cy.on('drag', 'node', (event) => this.places.set(event.target.data('index') as number, { ...event.target.position() }));
    this.cy.on('dragfree', 'node', (event) => {
      const { x, y } = event.target.position() as { x: number; y: number };
      this.handlers.moved(event.target.data('index') as number, x, y);
    });
    this.cy.on('render', () => {
      this.sketch.draw(this.window(), this.palette, this.marks.chosen.length === 1 ? this.marks.chosen[0] : null);
      this.names.draw(this.window(), this.palette, this.marks.chosen);
    });
  }

  private window(): { zoom: number; pan: { x: number; y: number } } {
    return { zoom: this.cy.zoom(), pan: this.cy.pan() };
  }
}
