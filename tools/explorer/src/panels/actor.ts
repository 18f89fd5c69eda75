// All about one actor: names in all scripts, offices with years, ties, timeline; and what can be done with it.
import type { App } from '../app';
import { isoDay } from '../data/days';
import type { Actor, Event } from '../data/knowledge';
import type { OfficeRecord } from '../data/part';
import { bdi, button, h, replace, svg } from '../dom';
import { mostSteps } from '../state';
import { nameOf, sayRole, sayValue, type Language } from '../strings';

const mostTies = 60;
const mostEvents = 80;

export interface ActorActions {
  pathFrom(actor: Actor): void;
  pathTo(actor: Actor): void;
  pin(actor: Actor): void;
}

export function actorCard(app: App, actor: Actor, actions: ActorActions): HTMLElement {
  const all = app.knowledge.eventsOf[actor.index];
  const shown = new Set(app.scene.events);
  const country = app.knowledge.actor(actor.country);
  return h(
    'div',
    { class: 'actor-card' },
    h('h2', { tabindex: '-1' }, bdi(app.label(actor))),
    h(
      'p',
      { class: 'facts' },
      h('span', {}, sayValue(app.state.lang, 'kind', actor.kind)),
      h('span', {}, app.count('actor.articles', actor.articles)),
      country && country !== actor && h('span', {}, bdi(app.label(country))),
      h('code', { dir: 'ltr' }, actor.id),
    ),
    actionsOf(app, actor, actions),
    !all.some((event) => shown.has(event)) && h('p', { class: 'note' }, app.say('actor.notshown')),
    names(app, actor),
    offices(app, actor, all),
    ties(app, actor, all),
    timeline(app, actor, all),
  );
}

function actionsOf(app: App, actor: Actor, actions: ActorActions): HTMLElement {
  const { state } = app;
  const toggle = (set: 'expanded' | 'collapsed', other: 'expanded' | 'collapsed') =>
    app.change((now) => {
      now[set].add(actor.id);
      now[other].delete(actor.id);
    });
  const depth = h(
    'select',
    {
      'aria-label': app.say('actor.depth'),
      onchange: () =>
        app.change((now) => {
          now.depth = Number(depth.value);
          now.focus = actor.id;
        }),
    },
    ...Array.from({ length: mostSteps }, (_, i) => h('option', { value: i + 1, selected: state.depth === i + 1 }, String(i + 1))),
  );
  const focused = state.focus === actor.id;
  return h(
    'div',
    { class: 'buttons' },
    button(app.say('actor.expand'), () => toggle('expanded', 'collapsed')),
    button(app.say('actor.collapse'), () => toggle('collapsed', 'expanded')),
    button(
      app.say(focused ? 'actor.unfocus' : 'actor.focus'),
      () =>
        app.change((now) => {
          now.focus = focused ? null : actor.id;
        }),
      { 'aria-pressed': String(focused) },
    ),
    depth,
    button(app.say('actor.pathfrom'), () => actions.pathFrom(actor)),
    button(app.say('actor.pathto'), () => actions.pathTo(actor)),
    button(app.say(state.pinned.has(actor.id) ? 'actor.unpin' : 'actor.pin'), () => actions.pin(actor), {
      'aria-pressed': String(state.pinned.has(actor.id)),
    }),
    button(app.say('actor.hide'), () =>
      app.change((now) => {
        now.hidden.add(actor.id);
        now.selected = null;
      }),
    ),
  );
}

function names(app: App, actor: Actor): HTMLElement {
  const rows = Object.entries(actor.names).flatMap(([lang, forms]) => [
    h('dt', {}, nameOf[lang as Language] ?? lang),
    h('dd', { lang, dir: 'auto' }, ...forms.flatMap((form, i) => [i > 0 && ' · ', bdi(form)])),
  ]);
  return h('section', {}, h('h3', {}, app.say('actor.names')), h('dl', {}, ...rows));
}

/** Offices of the authority file with their years, and offices that articles give, with when they told so. */
function offices(app: App, actor: Actor, events: Event[]): HTMLElement | null {
  const held = events.filter((event) => event.relation === 'holds_office' && event.from === actor.index);
  const known = actor.offices ?? [];
  if (held.length + known.length === 0) return null;
  const told = held.map((event) =>
    h(
      'li',
      {},
      button(
        app.say('actor.of', { role: app.relation(event), of: app.label(app.knowledge.actors[event.to]) }),
        () =>
          app.change((state) => {
            state.selected = { event: event.id };
          }),
        { class: 'link', dir: 'auto' },
      ),
      h('span', { class: 'years', dir: 'ltr' }, event.days ? years(isoDay(event.days[0]), isoDay(event.days[1])) : ''),
    ),
  );
  const kept = [...known]
    .reverse()
    .map((office) =>
      h(
        'li',
        {},
        bdi(app.say('actor.of', { role: sayRole(app.state.lang, office.role), of: bodyOf(app, office) })),
        h('span', { class: 'years', dir: 'ltr' }, years(office.from, office.to)),
      ),
    );
  return h(
    'section',
    {},
    h('h3', {}, app.say('actor.offices')),
    told.length > 0 && h('div', {}, h('h4', {}, app.say('actor.offices.articles')), h('ul', { class: 'plain' }, ...told)),
    kept.length > 0 && h('div', {}, h('h4', {}, app.say('actor.offices.authority')), h('ul', { class: 'plain' }, ...kept)),
  );
}

function bodyOf(app: App, office: OfficeRecord): string {
  const body = office.actor === undefined ? undefined : app.knowledge.actor(office.actor);
  return body ? app.label(body) : office.of;
}

function years(from: string, to: string): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

/** Its neighbours, those with most events first. */
function ties(app: App, actor: Actor, events: Event[]): HTMLElement {
  const others = new Map<Actor, Event[]>();
  for (const event of events) {
    const other = app.knowledge.other(event, actor.index);
    others.set(other, [...(others.get(other) ?? []), event]);
  }
  const ranked = [...others].sort((a, b) => b[1].length - a[1].length || b[0].articles - a[0].articles).slice(0, mostTies);
  return h(
    'section',
    {},
    h('h3', {}, `${app.say('actor.ties')} (${others.size})`),
    h(
      'ul',
      { class: 'plain' },
      ...ranked.map(([other, between]) =>
        h(
          'li',
          {},
          button(
            app.label(other),
            () =>
              app.change((state) => {
                state.selected = { tie: [actor.id, other.id] };
              }),
            { class: 'link', dir: 'auto' },
          ),
          h('span', { class: 'note' }, ` ${[...new Set(between.map((event) => app.relation(event)))].slice(0, 4).join(' · ')}`),
          h('span', { class: 'count' }, String(between.length)),
        ),
      ),
    ),
  );
}

/** A bar a year, and the latest events. */
function timeline(app: App, actor: Actor, events: Event[]): HTMLElement | null {
  const dated = events
    .filter((event) => event.days && event.family !== 'fact')
    .sort((a, b) => (b.days as [number, number])[0] - (a.days as [number, number])[0]);
  if (dated.length === 0) return null;
  const rows = dated.slice(0, mostEvents).map((event) =>
    h(
      'li',
      {},
      h('span', { class: 'years', dir: 'ltr' }, event.time ?? isoDay((event.days as [number, number])[0])),
      ' ',
      button(
        `${app.relation(event)} – ${app.label(app.knowledge.other(event, actor.index))}`,
        () =>
          app.change((state) => {
            state.selected = { event: event.id };
          }),
        { class: 'link', dir: 'auto' },
      ),
    ),
  );
  return h('section', {}, h('h3', {}, app.say('actor.timeline')), bars(dated), h('ol', { class: 'plain' }, ...rows));
}

function bars(events: Event[]): SVGElement {
  const counts = new Map<number, number>();
  for (const event of events) {
    const year = Number(isoDay((event.days as [number, number])[0]).slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  const most = Math.max(...counts.values());
  const wide = 300 / (last - first + 1);
  const chart = svg('svg', { viewBox: '0 0 300 56', class: 'years-chart', 'aria-hidden': 'true' });
  replace(
    chart,
    ...Array.from(counts, ([year, count]) => {
      const tall = 4 + 36 * (count / most);
      return svg('rect', { x: (year - first) * wide + 1, y: 42 - tall, width: Math.max(1, wide - 2), height: tall, class: 'bar in' });
    }),
    svg('text', { x: 0, y: 54 }, String(first)),
    svg('text', { x: 300, y: 54, 'text-anchor': 'end' }, String(last)),
  );
  return chart;
}
