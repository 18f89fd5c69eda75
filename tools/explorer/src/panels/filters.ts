// Boxes to choose values with their counts, and the least confidence and number of sources.
import type { App, Panel } from '../app';
import { acceptsBesideDays, facets, restricts, valuesOf, withinDays, type Facet } from '../data/filter';
import { fold } from '../data/fold';
import { bdi, button, h, replace } from '../dom';
import { sayValue } from '../strings';

const mostValues = 200; // of a list, beside those chosen
const manyValues = 12; // from which a list can be searched

export class FiltersPanel implements Panel {
  readonly element = h('section', { class: 'panel filters', 'aria-labelledby': 'filters-title' });
  private readonly title = h('h2', { id: 'filters-title' });
  private readonly lists = new Map<Facet, FacetList>();
  private readonly confidence: Slider;
  private readonly sources: Slider;
  private readonly reset: HTMLButtonElement;

  constructor(private readonly app: App) {
    for (const facet of facets) this.lists.set(facet, new FacetList(app, facet));
    this.confidence = new Slider('confidence', 0, 1, 0.05, (value) =>
      app.change((state) => {
        state.filter.minConfidence = value;
      }),
    );
    this.sources = new Slider('sources', 1, 10, 1, (value) =>
      app.change((state) => {
        state.filter.minSources = value;
      }),
    );
    this.reset = button('', () =>
      app.change((state) => {
        for (const facet of facets) state.filter.chosen[facet].clear();
        Object.assign(state.filter, { minConfidence: 0, minSources: 1, days: null });
      }),
    );
    this.element.append(
      this.title,
      ...Array.from(this.lists.values(), (list) => list.element),
      this.confidence.element,
      this.sources.element,
      this.reset,
    );
  }

  update(): void {
    const { app } = this;
    this.title.textContent = app.say('filters');
    this.reset.textContent = app.say('filter.reset');
    this.reset.disabled = !restricts(app.state.filter);
    this.confidence.show(app.say('filter.confidence'), app.state.filter.minConfidence, (value) => value.toFixed(2));
    this.sources.show(app.say('filter.sources'), app.state.filter.minSources, String);
    for (const list of this.lists.values()) list.update();
  }
}

/** The values of one facet; counted as if this facet alone did not restrict. */
class FacetList implements Panel {
  readonly element = h('details', { ontoggle: () => this.update() });
  private readonly summary = h('summary');
  private readonly find = h('input', { type: 'search', dir: 'auto', oninput: () => this.update() });
  private readonly list = h('ul');

  constructor(
    private readonly app: App,
    private readonly facet: Facet,
  ) {
    this.element.append(this.summary, this.find, this.list);
    this.element.dataset.facet = facet;
  }

  update(): void {
    const { app, facet } = this;
    const chosen = app.state.filter.chosen[facet];
    replace(this.summary, app.say(`filter.${facet}`), chosen.size > 0 && h('span', { class: 'badge' }, String(chosen.size)));
    if (!this.element.open) return;
    const counts = this.counts();
    for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
    const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    this.find.hidden = values.length < manyValues;
    this.find.setAttribute('aria-label', `${app.say('filter.find')}: ${app.say(`filter.${facet}`)}`);
    this.find.placeholder = app.say('filter.find');
    const wanted = fold(this.find.value);
    const shown = values.filter(([value]) => wanted === '' || fold(this.words(value)).includes(wanted)).slice(0, mostValues);
    const focused =
      document.activeElement instanceof HTMLInputElement && this.list.contains(document.activeElement)
        ? document.activeElement.value
        : null;
    replace(this.list, ...shown.map(([value, count]) => this.box(value, count)));
    if (focused !== null)
      this.list.querySelectorAll('input').forEach((box) => {
        if (box.value === focused) box.focus();
      });
  }

  private counts(): Map<string, number> {
    const { app, facet } = this;
    const counts = new Map<string, number>();
    for (const event of app.knowledge.events) {
      if (!withinDays(event, app.state.filter.days) || !acceptsBesideDays(app.knowledge, event, app.state.filter, facet)) continue;
      for (const value of valuesOf(app.knowledge, event, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  }

  private box(value: string, count: number): HTMLElement {
    const chosen = this.app.state.filter.chosen[this.facet];
    const box = h('input', {
      type: 'checkbox',
      value,
      checked: chosen.has(value),
      onchange: () =>
        this.app.change(() => {
          if (box.checked) chosen.add(value);
          else chosen.delete(value);
        }),
    });
    return h('li', {}, h('label', {}, box, bdi(this.words(value)), h('span', { class: 'count' }, String(count))));
  }

  private words(value: string): string {
    const { app, facet } = this;
    if (facet === 'country') return value === '' ? app.say('country.none') : app.labelOf(value);
    if (facet === 'source') return value === '' ? app.say('source.none') : value;
    return sayValue(app.state.lang, facet, value);
  }
}

class Slider {
  readonly element: HTMLElement;
  private readonly name = h('span');
  private readonly input: HTMLInputElement;
  private readonly value = h('output');

  constructor(id: string, least: number, most: number, step: number, changed: (value: number) => void) {
    this.input = h('input', {
      type: 'range',
      id: `slider-${id}`,
      min: least,
      max: most,
      step,
      oninput: () => changed(Number(this.input.value)),
    });
    this.element = h('label', { class: 'slider', for: `slider-${id}` }, this.name, this.input, this.value);
  }

  show(name: string, value: number, words: (value: number) => string): void {
    this.name.textContent = name;
    this.input.value = String(value);
    this.value.textContent = words(value);
  }
}
