// The view of the graph with its buttons.
import type { App, Panel } from '../app';
import { button, h } from '../dom';
import type { Palette } from '../look/colours';
import { Places } from '../look/places';
import { GraphView } from '../look/view';

export class GraphPanel implements Panel {
  readonly element = h('div', { class: 'graph', id: 'view-graph', role: 'tabpanel', 'aria-labelledby': 'tab-graph' });
  readonly places: Places;
  readonly view: GraphView;
  private readonly box = h('div', { class: 'box', role: 'img' });
  private readonly fit: HTMLButtonElement;
  private readonly nearer: HTMLButtonElement;
  private readonly farther: HTMLButtonElement;
  private readonly unhide: HTMLButtonElement;
  private fitted: string | null = null;
  private chosen = '';
  private pinned = new Set<number>();
  private labels = { lang: '', of: this.app.label };

  constructor(
    private readonly app: App,
    palette: Palette,
  ) {
    this.places = new Places(app.knowledge);
    this.fit = button('⤢', () => this.view.fit());
    this.nearer = button('+', () => this.view.zoomBy(1.4));
    this.farther = button('−', () => this.view.zoomBy(1 / 1.4));
    this.unhide = button('', () => app.change((state) => state.hidden.clear()), { class: 'unhide' });
    this.element.append(this.box, h('div', { class: 'zoom' }, this.nearer, this.farther, this.fit), this.unhide);
    this.view = new GraphView(this.box, this.places, palette, {
      actor: (index) =>
        app.change((state) => {
          state.selected = { actor: app.knowledge.actors[index].id };
        }),
      tie: (tie) =>
        app.change((state) => {
          state.selected = { tie: [app.knowledge.actors[tie.a].id, app.knowledge.actors[tie.b].id] };
        }),
      nothing: () => {
        if (app.state.selected)
          app.change((state) => {
            state.selected = null;
          });
      },
      moved: (index, x, y) => {
        const { id } = app.knowledge.actors[index];
        if (app.state.pinned.has(id))
          app.change((state) => {
            state.pinned.set(id, [x, y]);
          });
      },
    });
  }

  update(): void {
    const { app } = this;
    const { state, scene } = app;
    this.element.hidden = state.shape !== 'graph';
    for (const [control, word] of [
      [this.fit, 'fit'],
      [this.nearer, 'zoom.in'],
      [this.farther, 'zoom.out'],
    ] as const) {
      control.setAttribute('aria-label', app.say(word));
      control.title = app.say(word);
    }
    this.unhide.hidden = state.hidden.size === 0;
    this.unhide.textContent = app.say('actor.unhide', { count: state.hidden.size });
    this.box.setAttribute('aria-label', app.say('graph.label', { actors: scene.actors.length, events: scene.events.length }));
    if (this.element.hidden) return;
    const pinned = this.applyPins();
    if (this.labels.lang !== state.lang) this.labels = { lang: state.lang, of: (actor) => app.label(actor) };
    this.view.show(
      scene,
      { chosen: this.chosenActors(), chain: new Set(scene.chain.flatMap((event) => [event.from, event.to])), pinned },
      this.labels.of,
      app.tieWords,
    );
    this.frame();
  }

  /** Fits what is shown when its frame has changed, and brings a newly chosen actor into the middle. */
  private frame(): void {
    const { state } = this.app;
    const frame = JSON.stringify([state.focus, state.focus ? state.depth : 0]);
    const chosen = state.selected && 'actor' in state.selected ? state.selected.actor : '';
    if (this.fitted !== frame && this.app.scene.actors.length > 0) {
      this.fitted = frame;
      this.view.fit();
    } else if (chosen !== '' && chosen !== this.chosen) {
      const actor = this.app.knowledge.actor(chosen);
      if (actor) this.view.reveal(actor.index);
    }
    this.chosen = chosen;
  }

  private chosenActors(): number[] {
    const { selected } = this.app.state;
    const { knowledge } = this.app;
    if (selected === null) return [];
    if ('event' in selected) {
      const event = knowledge.event(selected.event);
      return event ? [event.from, event.to] : [];
    }
    const ids = 'actor' in selected ? [selected.actor] : selected.tie;
    return ids.map((id) => knowledge.actor(id)?.index).filter((index): index is number => index !== undefined);
  }

  private applyPins(): Set<number> {
    const pinned = new Set<number>();
    for (const index of this.pinned) {
      const actor = this.app.knowledge.actors[index];
      if (!this.app.state.pinned.has(actor.id)) this.places.restore(actor);
    }
    for (const [id, [x, y]] of this.app.state.pinned) {
      const actor = this.app.knowledge.actor(id);
      if (!actor) continue;
      this.places.set(actor.index, { x, y });
      pinned.add(actor.index);
    }
    this.pinned = pinned;
    return pinned;
  }
}
