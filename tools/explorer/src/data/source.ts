// Where the graph comes from: the page itself, or the program that served it.
import type { Filter } from './filter';
import type { ActorRecord, Part, ServedPage } from './part';

export interface PathAnswer extends Part {
  /** Ids of events from one end to the other; empty when there is no chain. */
  chain: string[];
}

/** What a server can be asked; `null` methods mean that the page has everything already. */
export interface Source {
  served: boolean;
  start(): Promise<Part>;
  neighbourhood(actor: string, depth: number): Promise<Part>;
  search(query: string): Promise<ActorRecord[]>;
  event(id: string): Promise<Part>;
  path(from: string, to: string, filter: Filter): Promise<PathAnswer>;
}

const nothing: Part = {
  format: 'entente-page',
  version: 1,
  totals: { actors: 0, events: 0, claims: 0, documents: 0 },
  documents: [],
  actors: [],
  events: [],
};

class FileSource implements Source {
  readonly served = false;
  constructor(private readonly part: Part) {}
  start(): Promise<Part> {
    return Promise.resolve(this.part);
  }
  neighbourhood(): Promise<Part> {
    return Promise.resolve(nothing);
  }
  search(): Promise<ActorRecord[]> {
    return Promise.resolve([]);
  }
  event(): Promise<Part> {
    return Promise.resolve(nothing);
  }
  path(): Promise<PathAnswer> {
    return Promise.resolve({ ...nothing, chain: [] });
  }
}

/** The JSON API that schemas/serve.openapi.json describes. */
class ServerSource implements Source {
  readonly served = true;

  start(): Promise<Part> {
    return this.get('start', {});
  }
  neighbourhood(actor: string, depth: number): Promise<Part> {
    return this.get('neighbourhood', { actor, depth: String(depth) });
  }
  async search(q: string): Promise<ActorRecord[]> {
    return (await this.get<{ actors: ActorRecord[] }>('search', { q })).actors;
  }
  event(id: string): Promise<Part> {
    return this.get('event', { id });
  }

  path(from: string, to: string, filter: Filter): Promise<PathAnswer> {
    const asked: Record<string, string> = { from, to };
    if (filter.chosen.relation.size > 0) asked.relation = [...filter.chosen.relation].join(',');
    if (filter.chosen.status.size > 0) asked.status = [...filter.chosen.status].join(',');
    if (filter.minSources > 1) asked.min_sources = String(filter.minSources);
    return this.get('path', asked);
  }

  private async get<T>(what: string, asked: Record<string, string>): Promise<T> {
    const answer = await fetch(`api/v1/${what}?${new URLSearchParams(asked)}`);
    const body = (await answer.json()) as T & { error?: string };
    if (!answer.ok) throw new Error(body.error ?? String(answer.status));
    return body;
  }
}

/** Reads what the page holds. Throws when that is no data of ours. */
export function sourceOf(text: string): Source {
  const data = JSON.parse(text) as Part | ServedPage;
  if (data.format === 'entente-page' && data.version === 1) return new FileSource(data);
  if (data.format === 'entente-served-page' && data.version === 1) return new ServerSource();
  throw new Error('this page holds no graph that it can read');
}
