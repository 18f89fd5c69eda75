// The surest chain between two actors.
import type { App, Panel } from '../app';
import { bdi, button, clean, h, replace } from '../dom';
import { Combobox } from './combobox';

export class PathPanel implements Panel {
  readonly element = h('details', { class: 'panel path' });
  private readonly summary = h('summary');
  private readonly from: Combobox;
  private readonly to: Combobox;
  private readonly answer = h('div', { class: 'answer', 'aria-live': 'polite' });
  private readonly buttons = h('div', { class: 'buttons' });
  private ends: [string | null, string | null] = [null, null];

  constructor(private readonly app: App) {
    this.from = new Combobox(app, (actor) => this.end(0, actor.id));
    this.to = new Combobox(app, (actor) => this.end(1, actor.id));
    this.element.append(this.summary, this.from.element, this.to.element, this.buttons, this.answer);
  }

  /** Sets one end; with both the path is shown. */
  end(which: 0 | 1, id: string): void {
    this.ends[which] = id;
    this.element.open = true;
    const [from, to] = this.ends;
    if (from && to && from !== to)
      this.app.change((state) => {
        state.path = [from, to];
      });
    else this.update();
  }

  update(): void {
    const { app } = this;
    const { path } = app.state;
    if (path) {
      this.ends = [...path];
      this.element.open = true;
    }
    this.summary.textContent = app.say('path');
    for (const [field, word, id] of [
      [this.from, 'path.from', this.ends[0]],
      [this.to, 'path.to', this.ends[1]],
    ] as const) {
      field.label(app.say(word), app.say('search.hint'));
      if (document.activeElement !== field.input) field.input.value = id ? clean(app.labelOf(id)) : '';
    }
    replace(
      this.buttons,
      path &&
        button(app.say('path.clear'), () => {
          this.ends = [null, null];
          app.change((state) => {
            state.path = null;
          });
        }),
    );
    replace(this.answer, path && this.chain(path[0]));
  }

  private chain(from: string): HTMLElement {
    const { app } = this;
    const { chain } = app.scene;
    const start = app.knowledge.actor(from);
    if (chain.length === 0 || !start) return h('p', {}, app.say('path.none'));
    const steps: HTMLElement[] = [];
    let at = start.index;
    for (const event of chain) {
      const other = app.knowledge.other(event, at);
      steps.push(
        h(
          'li',
          {},
          bdi(app.label(app.knowledge.actors[at])),
          ' – ',
          button(
            app.relation(event),
            () =>
              app.change((state) => {
                state.selected = { event: event.id };
              }),
            { class: 'link' },
          ),
          ' – ',
          bdi(app.label(other)),
        ),
      );
      at = other.index;
    }
    return h('div', {}, h('p', {}, app.say('path.steps', { count: chain.length })), h('ol', { class: 'chain' }, ...steps));
  }
}
