// The page: reads its data, builds its parts, and shows them.
import './style.css';
import { App } from './app';
import { sourceOf } from './data/source';
import { h } from './dom';
import { dark, light, type Palette } from './look/colours';
import { BarPanel, type Kind } from './panels/bar';
import { DetailsPanel } from './panels/details';
import { FiltersPanel } from './panels/filters';
import { GraphPanel } from './panels/graph';
import { LegendPanel } from './panels/legend';
import { PathPanel } from './panels/path';
import { SearchPanel } from './panels/search';
import { TablePanel } from './panels/table';
import { TimePanel } from './panels/time';
import { families } from './data/ties';
import { directionOf, languages, sayValue, type Language } from './strings';
import { csvOf } from './write/csv';
import { jsonldOf } from './write/jsonld';
import { pngOf, svgOf } from './write/picture';
import { save, saveText } from './write/save';

const systemDark = matchMedia('(prefers-color-scheme: dark)');

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

function preferredLanguage(): Language {
  for (const wanted of navigator.languages) {
    const known = languages.find((lang) => wanted.split('-')[0] === lang);
    if (known) return known;
  }
  return languages[0];
}

function paletteOf(app: App): Palette {
  const { theme } = app.state;
  return theme === 'dark' || (theme === 'auto' && systemDark.matches) ? dark : light;
}

function writer(app: App, graph: GraphPanel): (kind: Kind) => Promise<void> {
  return async (kind) => {
    await app.quoted(app.scene.events.slice(0, 500));
    const words = {
      actor: app.label,
      tie: app.tieWords,
      legend: families.map((family) => ({ colour: paletteOf(app).family[family], words: sayValue(app.state.lang, 'family', family) })),
    };
    graph.places.settle(app.scene.actors);
    if (kind === 'csv') saveText(csvOf(app.knowledge, app.scene), 'text/csv', 'entente.csv');
    else if (kind === 'jsonld')
      saveText(jsonldOf(app.knowledge, app.scene, JSON.parse(textOf('context'))), 'application/ld+json', 'entente.jsonld');
    else {
      const picture = svgOf(app.scene, graph.places, paletteOf(app), words);
      if (kind === 'svg') saveText(picture.text, 'image/svg+xml', 'entente.svg');
      else save(await pngOf(picture), 'entente.png');
    }
  };
}

function build(app: App, root: HTMLElement): void {
  const graph = new GraphPanel(app, paletteOf(app));
  const path = new PathPanel(app);
  const details = new DetailsPanel(app, {
    pathFrom: (actor) => path.end(0, actor.id),
    pathTo: (actor) => path.end(1, actor.id),
    pin: (actor) =>
      app.change((state) => {
        const at = graph.places.at(actor.index);
        if (!state.pinned.delete(actor.id) && at) state.pinned.set(actor.id, [at.x, at.y]);
      }),
  });
  const search = new SearchPanel(app, (actor) => app.choose(actor));
  const bar = new BarPanel(app, writer(app, graph));
  const [filters, legend, table, time] = [
    new FiltersPanel(app),
    new LegendPanel(app, () => paletteOf(app)),
    new TablePanel(app),
    new TimePanel(app),
  ];
  const show = () => {
    const { lang, theme } = app.state;
    document.documentElement.lang = lang;
    document.documentElement.dir = directionOf[lang];
    document.documentElement.dataset.theme = theme === 'auto' ? (systemDark.matches ? 'dark' : 'light') : theme;
    document.title = `Entente – ${app.say('title')}`;
  };
  app.add({ update: show });
  Object.assign(globalThis, { ententeView: graph.view });
  for (const panel of [bar, search, filters, path, legend, table, time, details, graph]) app.add(panel); // the graph last: it fits what room is left
  let palette = paletteOf(app);
  const recolour = () => {
    if (palette === paletteOf(app)) return;
    palette = paletteOf(app);
    graph.view.setPalette(palette);
  };
  app.add({ update: recolour });
  systemDark.addEventListener('change', () => app.refresh());
  root.replaceChildren(
    bar.element,
    h('nav', { class: 'side', 'aria-label': app.say('filters') }, search.element, path.element, filters.element, legend.element),
    h('main', { class: 'middle' }, graph.element, table.element, time.element),
    details.element,
  );
}

const root = document.getElementById('app') as HTMLElement;
try {
  const app = new App(sourceOf(textOf('data')), preferredLanguage());
  build(app, root);
  app.start().catch((error: unknown) => app.fail(error));
  Object.assign(globalThis, { entente: app }); // for tests, and for those who look closely
} catch (error) {
  root.replaceChildren(h('p', { class: 'trouble', role: 'alert' }, String(error)));
}
