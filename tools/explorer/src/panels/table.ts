// The events of the view as a table that can be sorted; the same for keyboard and screen reader as the graph for the eye.
import type { App, Panel } from '../app';
import { isoDay } from '../data/days';
import type { Event } from '../data/knowledge';
import { bdi, button, h, replace } from '../dom';
import { sayValue, type Word } from '../strings';

const pageRows = 200;

interface Column {
  word: Word;
  key(app: App, event: Event): string | number;
  cell(app: App, event: Event): Node | string;
}

const actorColumn = (word: Word, end: 'from' | 'to'): Column => ({
  word,
  key: (app, event) => app.label(app.knowledge.actors[event[end]]),
  cell: (app, event) =>
    button(app.label(app.knowledge.actors[event[end]]), () => app.choose(app.knowledge.actors[event[end]]), { class: 'link', dir: 'auto' }),
});

const columns: Column[] = [
  {
    word: 'table.date',
    key: (_, event) => event.days?.[0] ?? Infinity,
    cell: (app, event) => bdi(event.time ?? (event.days ? `${isoDay(event.days[0])} *` : app.say('claim.undated')), { dir: 'ltr' }),
  },
  actorColumn('table.from', 'from'),
  {
    word: 'table.relation',
    key: (app, event) => app.relation(event),
    cell: (app, event) =>
      button(
        app.relation(event),
        () =>
          app.change((state) => {
            state.selected = { event: event.id };
          }),
        { class: 'link', dir: 'auto', title: app.say('table.evidence') },
      ),
  },
  actorColumn('table.to', 'to'),
  {
    word: 'table.status',
    key: (app, event) => sayValue(app.state.lang, 'status', event.status),
    cell: (app, event) => sayValue(app.state.lang, 'status', event.status),
  },
  {
    word: 'table.place',
    key: (app, event) => (event.place === undefined ? '' : app.label(app.knowledge.actors[event.place])),
    cell: (app, event) => (event.place === undefined ? '' : bdi(app.label(app.knowledge.actors[event.place]))),
  },
  { word: 'table.sources', key: (_, event) => event.sources, cell: (_, event) => String(event.sources) },
  { word: 'table.confidence', key: (_, event) => event.confidence, cell: (_, event) => event.confidence.toFixed(2) },
];

export class TablePanel implements Panel {
  readonly element = h('div', { class: 'table', id: 'view-table', role: 'tabpanel', 'aria-labelledby': 'tab-table', tabindex: '0' });
  private column = 0;
  private descending = true;
  private rows = pageRows;

  constructor(private readonly app: App) {}

  update(): void {
    this.element.hidden = this.app.state.shape !== 'table';
    if (this.element.hidden) return;
    const { app } = this;
    const sorted = this.sorted();
    const rest = sorted.length - this.rows;
    const top = this.element.scrollTop;
    const focused =
      document.activeElement instanceof HTMLElement && this.element.contains(document.activeElement)
        ? document.activeElement.dataset.column
        : undefined;
    replace(
      this.element,
      h(
        'table',
        {},
        h('caption', {}, `${app.say('table.caption')} (${sorted.length})`, h('span', { class: 'note' }, ` · ${app.say('table.told')}`)),
        h('thead', {}, h('tr', {}, ...columns.map((column, i) => this.heading(column, i)))),
        h(
          'tbody',
          {},
          ...sorted
            .slice(0, this.rows)
            .map((event) =>
              h('tr', { 'data-event': event.id, class: event.family }, ...columns.map((column) => h('td', {}, column.cell(app, event)))),
            ),
        ),
      ),
      rest > 0 &&
        button(app.say('table.more', { count: Math.min(rest, pageRows) }), () => {
          this.rows += pageRows;
          this.update();
        }),
    );
    this.element.scrollTop = top;
    if (focused !== undefined) this.element.querySelector<HTMLElement>(`[data-column="${focused}"]`)?.focus();
  }

  private heading(column: Column, i: number): HTMLElement {
    const sorted = i === this.column;
    return h(
      'th',
      { scope: 'col', 'aria-sort': sorted ? (this.descending ? 'descending' : 'ascending') : null },
      button(
        `${this.app.say(column.word)}${sorted ? (this.descending ? ' ▾' : ' ▴') : ''}`,
        () => {
          this.descending = sorted ? !this.descending : false;
          this.column = i;
          this.update();
        },
        { 'data-column': i },
      ),
    );
  }

  private sorted(): Event[] {
    const { app } = this;
    const compare = new Intl.Collator(app.state.lang).compare;
    const { key } = columns[this.column];
    const keyed = app.scene.events.map((event) => ({ event, key: key(app, event) }));
    const sign = this.descending ? -1 : 1;
    keyed.sort(
      (a, b) =>
        Number(a.key === Infinity) - Number(b.key === Infinity) ||
        sign *
          (typeof a.key === 'number' && typeof b.key === 'number'
            ? a.key === b.key
              ? 0
              : a.key - b.key
            : compare(String(a.key), String(b.key))) ||
        (a.event.id < b.event.id ? -1 : 1),
    );
    return keyed.map(({ event }) => event);
  }
}
