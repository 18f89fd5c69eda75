// The bar at the top: graph or table, export, link, language, colours.
import type { App, Panel } from '../app';
import { button, h, replace } from '../dom';
import type { Theme } from '../state';
import { languages, nameOf, type Language, type Word } from '../strings';

export type Kind = 'png' | 'svg' | 'csv' | 'jsonld';
const kinds: Kind[] = ['png', 'svg', 'csv', 'jsonld'];
const themes: Theme[] = ['auto', 'light', 'dark'];

export class BarPanel implements Panel {
  readonly element = h('header', { class: 'bar-top' });
  private readonly status = h('p', { class: 'status', role: 'status' });
  private readonly title = h('h1');
  private readonly rest = h('div', { class: 'tools' });
  private lang: Language | null = null;
  private readonly tabs = { graph: h('button'), table: h('button') };
  private note = '';

  constructor(
    private readonly app: App,
    private readonly write: (kind: Kind) => Promise<void>,
  ) {
    this.element.append(this.title, this.status, this.rest);
  }

  update(): void {
    const { app } = this;
    const { scene, knowledge, state } = app;
    if (this.lang !== state.lang) this.build();
    const shown = app.say('shown', {
      actors: scene.actors.length,
      events: scene.events.length,
      allactors: knowledge.totals.actors,
      allevents: knowledge.totals.events,
    });
    const note =
      this.note ||
      (scene.events.length === 0
        ? app.say('empty')
        : app.truncated
          ? app.say('shown.truncated')
          : app.partial
            ? app.say('shown.strongest')
            : '');
    const text = note ? `${shown}. ${note}` : shown;
    if (this.status.textContent !== text) this.status.textContent = text;
    this.note = '';
    for (const [shape, tab] of Object.entries(this.tabs)) {
      tab.setAttribute('aria-selected', String(state.shape === shape));
      tab.tabIndex = state.shape === shape ? 0 : -1;
    }
  }

  /** The controls in the language of the interface. */
  private build(): void {
    const { app } = this;
    this.lang = app.state.lang;
    this.title.textContent = app.say('title');
    this.tabs.graph = this.tab('graph');
    this.tabs.table = this.tab('table');
    const save = h(
      'select',
      {
        'aria-label': app.say('export'),
        onchange: () => {
          const kind = save.value as Kind;
          save.value = '';
          this.write(kind).catch((error: unknown) => this.tell(app.say('export.failed', { message: String(error) })));
        },
      },
      h('option', { value: '' }, app.say('export')),
      ...kinds.map((kind) => h('option', { value: kind }, app.say(`export.${kind}` as Word))),
    );
    const lang = this.choice(
      'language',
      languages.map((tag) => [tag, nameOf[tag]]),
      app.state.lang,
      (value) =>
        app.change((state) => {
          state.lang = value as Language;
        }),
    );
    const theme = this.choice(
      'theme',
      themes.map((name) => [name, app.say(`theme.${name}` as Word)]),
      app.state.theme,
      (value) =>
        app.change((state) => {
          state.theme = value as Theme;
        }),
    );
    replace(
      this.rest,
      h(
        'div',
        {
          role: 'tablist',
          'aria-label': `${app.say('graph')} / ${app.say('table')}`,
          onkeydown: (event: KeyboardEvent) => this.arrow(event),
        },
        this.tabs.graph,
        this.tabs.table,
      ),
      save,
      button(app.say('link'), () => void this.copy()),
      lang,
      theme,
    );
  }

  private tab(shape: 'graph' | 'table'): HTMLButtonElement {
    return button(
      this.app.say(shape),
      () =>
        this.app.change((state) => {
          state.shape = shape;
        }),
      { role: 'tab', id: `tab-${shape}`, 'aria-controls': `view-${shape}` },
    );
  }

  private arrow(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = this.app.state.shape === 'graph' ? 'table' : 'graph';
    this.app.change((state) => {
      state.shape = other;
    });
    this.tabs[other].focus();
  }

  private choice(word: Word, options: [string, string][], chosen: string, changed: (value: string) => void): HTMLSelectElement {
    const select = h(
      'select',
      { 'aria-label': this.app.say(word), onchange: () => changed(select.value) },
      ...options.map(([value, name]) => h('option', { value, selected: value === chosen }, name)),
    );
    return select;
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      this.tell(this.app.say('link.copied'));
    } catch {
      this.tell(this.app.say('link.inbar'));
    }
  }

  private tell(note: string): void {
    this.note = note;
    this.update();
  }
}
