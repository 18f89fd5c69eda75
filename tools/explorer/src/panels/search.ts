// The field that finds actors.
import type { App, Panel } from '../app';
import type { Actor } from '../data/knowledge';
import { h } from '../dom';
import { Combobox } from './combobox';

export class SearchPanel implements Panel {
  readonly element: HTMLElement;
  private readonly field: Combobox;

  constructor(
    private readonly app: App,
    chosen: (actor: Actor) => void,
  ) {
    this.field = new Combobox(app, chosen);
    this.field.input.type = 'search';
    this.element = h('search', { class: 'panel search' } as Record<string, string>, this.field.element);
    addEventListener('keydown', (event) => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.field.input.focus();
    });
  }

  update(): void {
    this.field.label(this.app.say('search'), this.app.say('search.hint'));
  }
}
