// The panel that tells of what is chosen: an actor, a tie, or an event.
import type { App, Panel } from '../app';
import type { Event } from '../data/knowledge';
import { bdi, button, h, replace } from '../dom';
import { actorCard, type ActorActions } from './actor';
import { eventCard } from './claims';

const mostEvents = 100;

export class DetailsPanel implements Panel {
  readonly element = h('aside', { class: 'details' });
  private readonly body = h('div', { class: 'body' });
  private readonly close: HTMLButtonElement;
  private shown = '';

  constructor(
    private readonly app: App,
    private readonly actions: ActorActions,
  ) {
    this.close = button(
      '×',
      () =>
        app.change((state) => {
          state.selected = null;
        }),
      { class: 'close' },
    );
    this.element.append(this.close, this.body);
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && app.state.selected)
        app.change((state) => {
          state.selected = null;
        });
    });
  }

  update(): void {
    const { app } = this;
    const { selected } = app.state;
    this.element.setAttribute('aria-label', app.say('details'));
    this.close.setAttribute('aria-label', app.say('close'));
    this.close.hidden = selected === null;
    this.element.classList.toggle('idle', selected === null);
    replace(this.body, app.trouble !== '' && h('p', { class: 'trouble', role: 'alert' }, app.trouble), this.content());
    const now = JSON.stringify(selected);
    if (now !== this.shown) this.element.scrollTop = 0;
    this.shown = now;
  }

  private content(): HTMLElement {
    const { app } = this;
    const { selected } = app.state;
    if (selected && 'actor' in selected) {
      const actor = app.knowledge.actor(selected.actor);
      if (actor) return actorCard(app, actor, this.actions);
    }
    const events = this.events();
    if (events.length === 0) return h('p', { class: 'note' }, app.say('select.hint'));
    const loading = app.quoted(events.slice(0, mostEvents));
    if (loading) loading.then(() => this.update()).catch((error: unknown) => app.fail(error));
    return h(
      'div',
      {},
      h(
        'h2',
        { tabindex: '-1' },
        app.say('evidence'),
        selected &&
          'tie' in selected &&
          h('span', { class: 'ends' }, ' ', bdi(app.labelOf(selected.tie[0])), ' · ', bdi(app.labelOf(selected.tie[1]))),
      ),
      ...events.slice(0, mostEvents).map((event) => eventCard(app, event)),
    );
  }

  /** Of a tie the events in the view, by time. */
  private events(): Event[] {
    const { app } = this;
    const { selected } = app.state;
    if (selected && 'event' in selected) {
      const event = app.knowledge.event(selected.event);
      return event ? [event] : [];
    }
    if (!selected || !('tie' in selected)) return [];
    const [a, b] = selected.tie.map((id) => app.knowledge.actor(id));
    if (!a || !b) return [];
    const shown = new Set(app.scene.events);
    return app.knowledge
      .between(a.index, b.index)
      .filter((event) => shown.has(event))
      .sort((one, two) => (one.days?.[0] ?? Infinity) - (two.days?.[0] ?? Infinity) || (one.id < two.id ? -1 : 1));
  }
}
