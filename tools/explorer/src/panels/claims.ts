// Events with the sentences that say them.
import type { App } from '../app';
import type { Event } from '../data/knowledge';
import type { ClaimRecord } from '../data/part';
import { bdi, button, clean, h } from '../dom';
import { sayValue } from '../strings';

/** An event: who, what, whom, when, where, how sure; then its claims. */
export function eventCard(app: App, event: Event): HTMLElement {
  const { knowledge } = app;
  const name = (index: number) =>
    button(app.label(knowledge.actors[index]), () => app.choose(knowledge.actors[index]), { class: 'link', dir: 'auto' });
  const facts = [
    h('span', { class: `status ${event.status}` }, sayValue(app.state.lang, 'status', event.status)),
    h('span', {}, app.when(event).words, ' ', bdi(app.when(event).day, { dir: 'ltr' })),
    event.place === undefined ? null : h('span', {}, `${app.say('event.place')} `, bdi(app.label(knowledge.actors[event.place]))),
    h('span', {}, app.count('event.sources', event.sources)),
    h('span', {}, `${app.say('claim.confidence')} ${event.confidence.toFixed(2)}`),
  ];
  return h(
    'article',
    { class: `event ${event.family}`, 'data-event': event.id },
    h('h3', {}, name(event.from), ' – ', bdi(app.relation(event), { class: 'relation' }), ' – ', name(event.to)),
    h('p', { class: 'facts' }, ...facts),
    linked(app, event),
    h('p', { class: 'note' }, app.count('claims', event.claims.length)),
    ...event.claims.map((claim) => quote(app, claim)),
  );
}

function linked(app: App, event: Event): HTMLElement | null {
  const others = (event.linked ?? []).map((id) => app.knowledge.event(id)).filter((other): other is Event => other !== undefined);
  if (others.length === 0) return null;
  return h(
    'p',
    { class: 'note' },
    `${app.say('event.linked')} `,
    ...others.map((other) =>
      button(
        [sayValue(app.state.lang, 'status', other.status), app.when(other).words, app.when(other).day].filter(Boolean).join(' '),
        () =>
          app.change((state) => {
            state.selected = { event: other.id };
          }),
        { class: 'link' },
      ),
    ),
  );
}

/** The sentence with the evidence marked, and the article that it stands in. */
function quote(app: App, claim: ClaimRecord): HTMLElement {
  const article = app.knowledge.documents[claim.document];
  const title = clean(article.title).trim() || app.say('claim.untitled');
  const web = /^https?:\/\//i.test(article.url);
  const sentence = claim.evidence === undefined ? app.say('evidence.loading') : null;
  return h(
    'figure',
    { class: 'claim' },
    h(
      'blockquote',
      { dir: 'auto', lang: article.lang || null },
      sentence ?? h('span', {}, claim.before ?? '', h('mark', {}, claim.evidence ?? ''), claim.after ?? ''),
    ),
    h(
      'figcaption',
      {},
      h(
        'cite',
        {},
        web
          ? h(
              'a',
              { href: article.url, target: '_blank', rel: 'noopener noreferrer', title: app.say('claim.open') },
              bdi(title, { lang: article.lang || null }),
            )
          : bdi(title, { lang: article.lang || null }),
      ),
      h(
        'span',
        { class: 'facts' },
        article.publisher && bdi(article.publisher),
        h('span', { dir: 'ltr' }, article.date || app.say('claim.undated')),
        claim.in_title && h('span', {}, app.say('claim.title')),
        claim.source !== undefined && h('span', {}, `${app.say('claim.said')} `, bdi(app.label(app.knowledge.actors[claim.source]))),
        h('span', {}, `${app.say('claim.rule')} `, h('code', { dir: 'ltr' }, claim.rule)),
        h('span', {}, `${app.say('claim.confidence')} ${claim.confidence.toFixed(2)}`),
      ),
    ),
  );
}
