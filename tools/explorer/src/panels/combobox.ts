// A field that suggests actors while one types: the combobox of the ARIA Authoring Practices.
import type { App } from '../app';
import type { Actor } from '../data/knowledge';
import type { Found } from '../data/search';
import { bdi, h, replace } from '../dom';
import { sayValue } from '../strings';

let count = 0;

export class Combobox {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  private readonly list: HTMLUListElement;
  private readonly name: HTMLElement;
  private found: Found[] = [];
  private active = -1;
  private asked = 0;

  constructor(
    private readonly app: App,
    private readonly chosen: (actor: Actor) => void,
  ) {
    const id = `combobox-${(count += 1)}`;
    this.list = h('ul', { role: 'listbox', id: `${id}-list`, hidden: true, class: 'suggestions' });
    this.name = h('label', { for: id });
    this.input = h('input', {
      id,
      type: 'text',
      role: 'combobox',
      dir: 'auto',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': `${id}-list`,
      oninput: () => this.suggest(),
      onkeydown: (event: KeyboardEvent) => this.key(event),
      onblur: () => this.close(),
    });
    this.element = h('div', { class: 'combobox' }, this.name, this.input, this.list);
  }

  label(text: string, hint: string): void {
    this.name.textContent = text;
    this.input.placeholder = hint;
    this.list.setAttribute('aria-label', text);
  }

  private suggest(): void {
    const query = this.input.value;
    const asked = (this.asked += 1);
    if (query.trim() === '') return this.close();
    void this.app.find(query, (found) => {
      if (asked === this.asked) this.show(found);
    });
  }

  private show(found: Found[]): void {
    this.found = found;
    this.active = -1;
    this.input.removeAttribute('aria-activedescendant');
    const near = found.length > 0 && found[0].near;
    const options = found.map((one, i) => this.option(one, i));
    const note = found.length === 0 ? this.app.say('search.none') : near ? this.app.say('search.near') : '';
    replace(
      this.list,
      note !== '' && h('li', { class: 'note', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, note),
      ...options,
    );
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
  }

  private option({ actor, name }: Found, i: number): HTMLElement {
    const label = this.app.label(actor);
    return h(
      'li',
      {
        role: 'option',
        id: `${this.input.id}-${i}`,
        'aria-selected': 'false',
        'data-actor': actor.id,
        onpointerdown: (event: Event) => {
          event.preventDefault();
          this.take(i);
        },
      },
      bdi(label),
      name !== label && h('span', { class: 'also' }, ' ', bdi(name)),
      h('span', { class: 'also' }, ` · ${sayValue(this.app.state.lang, 'kind', actor.kind)} · ${actor.articles}`),
    );
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      if (!this.list.hidden) event.stopPropagation();
      return this.close();
    }
    if (event.key === 'Enter' && this.found.length > 0 && !this.list.hidden) {
      event.preventDefault();
      return this.take(Math.max(0, this.active));
    }
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || this.found.length === 0) return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    this.active = (this.active + step + this.found.length) % this.found.length;
    this.list.querySelectorAll('[data-actor]').forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === this.active));
      if (i === this.active) option.scrollIntoView({ block: 'nearest' });
    });
    this.input.setAttribute('aria-activedescendant', `${this.input.id}-${this.active}`);
  }

  private take(i: number): void {
    const { actor } = this.found[i];
    this.input.value = this.app.label(actor);
    this.close();
    this.chosen(actor);
  }

  private close(): void {
    this.asked += 1;
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }
}
