// Ties the parts together: what the user does changes the state, and the state is shown.
import { isoDay } from './data/days';
import { Knowledge, type Actor, type Event } from './data/knowledge';
import type { Part } from './data/part';
import { sceneOf, type Scene } from './data/scene';
import { SearchIndex, type Found } from './data/search';
import type { Source } from './data/source';
import type { Tie } from './data/ties';
import { fromHash, initialState, toHash, type State } from './state';
import { say, sayRole, sayValue, type Language, type Word } from './strings';

/** A part of the page: shows the scene again whenever it has changed. */
export interface Panel {
  update(): void;
}

const mostFound = 12;

export class App {
  readonly knowledge = new Knowledge();
  state: State;
  scene: Scene;
  /** The word of what went wrong last with the network, for people. */
  trouble = '';
  /** True when a server kept back some neighbours because there were too many. */
  truncated = false;
  /** True when there is more than the start shows. */
  partial = false;
  private readonly base = new Set<number>();
  private readonly panels: Panel[] = [];
  private readonly index = new SearchIndex(this.knowledge);
  private readonly fetched = new Map<string, Promise<void>>();
  private servedChain: { key: string; chain: Event[] } | null = null;

  constructor(
    readonly source: Source,
    lang: Language,
  ) {
    this.state = fromHash(location.hash, initialState(lang));
    this.scene = sceneOf(this.knowledge, this.state, this.base, null);
  }

  add(panel: Panel): void {
    this.panels.push(panel);
  }

  /** Loads what is shown first, and what the address asks for. */
  async start(): Promise<void> {
    const part = await this.source.start();
    const { actors } = this.merge(part, !this.source.served);
    for (const actor of actors) if (actor.x !== undefined) this.base.add(actor.index);
    this.partial =
      part.totals.events > part.events.length || this.knowledge.events.some(({ from, to }) => !this.base.has(from) || !this.base.has(to));
    await this.load();
    this.refresh();
    addEventListener('hashchange', () => {
      const hash = location.hash.replace(/^#/, '');
      if (hash === toHash(this.state)) return;
      this.state = fromHash(hash, this.state);
      void this.load().then(() => this.refresh());
    });
  }

  /** Changes the state and shows the result; loads from the server what is missing for it. */
  change(how: (state: State) => void): void {
    how(this.state);
    this.refresh();
    if (this.source.served)
      void this.load().then((more) => {
        if (more) this.refresh();
      });
  }

  say(word: Word, given?: Record<string, string | number>): string {
    return say(this.state.lang, word, given);
  }

  /** "1 source", "3 sources". */
  count(word: 'claims' | 'event.sources' | 'actor.articles', count: number): string {
    return count === 1 ? this.say(`${word}.1`) : this.say(word, { count });
  }

  relation(event: Event): string {
    return event.role !== undefined ? sayRole(this.state.lang, event.role) : sayValue(this.state.lang, 'relation', event.relation);
  }

  /** The usual name in the language of the interface, else the name. */
  readonly label = (actor: Actor): string => actor.names[this.state.lang]?.[0] ?? actor.name;

  labelOf(id: string): string {
    const actor = this.knowledge.actor(id);
    return actor ? this.label(actor) : id;
  }

  /** "meets ×3, calls". */
  readonly tieWords = (tie: Tie): string => {
    const counts = new Map<string, number>();
    for (const event of tie.events) counts.set(this.relation(event), (counts.get(this.relation(event)) ?? 0) + 1);
    return Array.from(counts, ([words, count]) => (count > 1 ? `${words} ×${count}` : words)).join(this.state.lang === 'ar' ? '، ' : ', ');
  };

  /** When it happened; of what has no date, when it was told. */
  when(event: Event): { words: string; day: string } {
    if (event.time) return { words: '', day: event.time };
    return event.days ? { words: this.say('event.told'), day: isoDay(event.days[0]) } : { words: this.say('claim.undated'), day: '' };
  }

  /** Actors of this name; a server is asked too. `show` is called with each better answer. */
  async find(query: string, show: (found: Found[]) => void): Promise<void> {
    show(this.index.find(query, mostFound));
    if (!this.source.served || query.trim().length < 2) return;
    try {
      const actors = await this.source.search(query);
      this.merge({ format: 'entente-page', version: 1, totals: this.knowledge.totals, documents: [], actors, events: [] }, true);
      const near = this.index.find(query, mostFound);
      const asked = actors.map((record) => this.knowledge.actor(record.id)).filter((actor): actor is Actor => actor !== undefined);
      const rest = asked.filter((actor) => !near.some((found) => found.actor === actor && !found.near));
      show(
        [
          ...near.filter((found) => !found.near || asked.length === 0),
          ...rest.map((actor) => ({ actor, name: this.label(actor), near: false })),
        ].slice(0, mostFound),
      );
    } catch (error) {
      this.fail(error);
    }
  }

  /** Chooses an actor, and brings it into the view when it is not there. */
  choose(actor: Actor): void {
    this.change((state) => {
      state.selected = { actor: actor.id };
      state.hidden.delete(actor.id);
      if (state.focus && !this.scene.actors.includes(actor)) state.focus = null;
      if (!this.base.has(actor.index)) state.expanded.add(actor.id);
    });
  }

  /** The sentences of events: loads those that the server has kept back so far. */
  quoted(events: Event[]): Promise<unknown> | null {
    const missing = events.filter((event) => this.source.served && event.claims.every((claim) => claim.evidence === undefined));
    if (missing.length === 0) return null;
    return Promise.all(missing.map(async (event) => this.merge(await this.source.event(event.id), true)));
  }

  fail(error: unknown): void {
    this.trouble = this.say('evidence.failed', { message: error instanceof Error ? error.message : String(error) });
    for (const panel of this.panels) panel.update();
  }

  refresh(): void {
    this.scene = sceneOf(this.knowledge, this.state, this.base, this.chain());
    for (const panel of this.panels) panel.update();
    const hash = toHash(this.state);
    if (location.hash.replace(/^#/, '') !== hash) history.replaceState(null, '', `#${hash}`);
  }

  private merge(part: Part, complete: boolean): { actors: Actor[]; events: Event[] } {
    this.truncated ||= part.truncated === true;
    return this.knowledge.merge(part, complete);
  }

  /** The chain as the server found it; null where the page finds it itself. */
  private chain(): Event[] | null {
    if (!this.source.served) return null;
    return this.state.path && this.servedChain?.key === this.pathKey() ? this.servedChain.chain : [];
  }

  private pathKey(): string {
    const { chosen, minSources } = this.state.filter;
    return JSON.stringify([this.state.path, [...chosen.relation], [...chosen.status], minSources]);
  }

  /** Fetches what the state names and is not here yet; true when something came. */
  private async load(): Promise<boolean> {
    if (!this.source.served) return false;
    const { expanded, focus, depth, selected } = this.state;
    const wanted: [string, number][] = [...expanded].map((id) => [id, 1]);
    if (focus) wanted.push([focus, depth]);
    if (selected && 'actor' in selected) wanted.push([selected.actor, 1]);
    if (selected && 'tie' in selected) wanted.push([selected.tie[0], 1]);
    const before = this.fetched.size;
    try {
      await Promise.all(
        wanted.map(([id, steps]) =>
          this.once(`${steps} ${id}`, async () => void this.merge(await this.source.neighbourhood(id, steps), true)),
        ),
      );
      if (selected && 'event' in selected)
        await this.once(`event ${selected.event}`, async () => void this.merge(await this.source.event(selected.event), true));
      const asked = await this.loadChain();
      return asked || this.fetched.size > before;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  private async loadChain(): Promise<boolean> {
    const { path, filter } = this.state;
    const key = this.pathKey();
    if (!path || this.servedChain?.key === key) return false;
    const answer = await this.source.path(path[0], path[1], filter);
    this.merge(answer, true);
    this.servedChain = {
      key,
      chain: answer.chain.map((id) => this.knowledge.event(id)).filter((event): event is Event => event !== undefined),
    };
    return true;
  }

  private once(key: string, fetch: () => Promise<void>): Promise<void> {
    let running = this.fetched.get(key);
    if (!running) {
      running = fetch().catch((error: unknown) => {
        this.fetched.delete(key);
        throw error;
      });
      this.fetched.set(key, running);
    }
    return running;
  }
}
