// What colours, lines and shapes mean, with how many of each are in the view.
import type { App, Panel } from '../app';
import { families, statuses } from '../data/ties';
import { h, replace, svg } from '../dom';
import { dashOf, kindLook, shapeOf, type Palette } from '../look/colours';
import { sayValue } from '../strings';

const outlines: Record<string, string> = {
  ellipse: 'M12 2a8 8 0 1 0 .01 0z',
  'round-rectangle': 'M6 2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z',
  hexagon: 'M7 2h10l5 8-5 8H7l-5-8z',
  diamond: 'M12 1l9 9-9 9-9-9z',
  triangle: 'M12 2l9 16H3z',
};

export class LegendPanel implements Panel {
  readonly element = h('details', { class: 'panel legend', open: true });
  private readonly summary = h('summary');
  private readonly body = h('div');

  constructor(
    private readonly app: App,
    private readonly palette: () => Palette,
  ) {
    this.element.append(this.summary, this.body);
  }

  update(): void {
    const { app } = this;
    const palette = this.palette();
    const { lang } = app.state;
    this.summary.textContent = app.say('legend');
    const events = count(app.scene.events, (event) => event.family);
    const byStatus = count(app.scene.events, (event) => event.status);
    const kinds = count(app.scene.actors, (actor) => actor.kind);
    replace(
      this.body,
      h('ul', {}, ...families.map((family) => row(line(palette.family[family], []), sayValue(lang, 'family', family), events.get(family)))),
      h(
        'ul',
        {},
        ...statuses.map((status) =>
          row(line('currentColor', dashOf[status], status === 'denied'), sayValue(lang, 'status', status), byStatus.get(status)),
        ),
      ),
      h('ul', {}, ...Object.keys(palette.kind).map((kind) => row(shape(palette, kind), sayValue(lang, 'kind', kind), kinds.get(kind)))),
      h('p', { class: 'note' }, app.say('legend.width')),
    );
  }
}

function count<T>(items: T[], of: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
  return counts;
}

function row(sign: SVGElement, words: string, number = 0): HTMLElement {
  return h('li', {}, sign, h('span', {}, words), h('span', { class: 'count' }, String(number)));
}

function line(colour: string, dash: number[], barred = false): SVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 24 20', 'aria-hidden': 'true' },
    svg('path', { d: 'M0 10h24', stroke: colour, 'stroke-width': 3, 'stroke-dasharray': dash.join(' ') || null }),
    barred && svg('path', { d: 'M22 3v14', stroke: colour, 'stroke-width': 3 }),
  );
}

function shape(palette: Palette, kind: string): SVGElement {
  const { fill, border } = kindLook(palette, kind);
  return svg(
    'svg',
    { viewBox: '0 0 24 20', 'aria-hidden': 'true' },
    svg('path', { d: outlines[shapeOf[kind]], fill, stroke: border, 'stroke-width': 1.5 }),
  );
}
