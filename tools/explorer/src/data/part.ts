// What Entente writes for the page: schemas/page.schema.json.

export interface DocumentRecord {
  id: string;
  lang: string;
  date: string;
  title: string;
  url: string;
  publisher: string;
}

export interface OfficeRecord {
  role: string;
  of: string;
  /** Id of the body or country, where it has one. */
  actor?: string;
  from: string;
  to: string;
}

export interface ActorRecord {
  id: string;
  kind: string;
  name: string;
  country?: string;
  articles: number;
  ties: number;
  names: Record<string, string[]>;
  offices?: OfficeRecord[];
  x?: number;
  y?: number;
}

export interface ClaimRecord {
  document: number;
  rule: string;
  confidence: number;
  source?: number;
  in_title?: boolean;
  begin?: number;
  end?: number;
  before?: string;
  evidence?: string;
  after?: string;
  topic?: string;
}

export type Family = 'contact' | 'cooperation' | 'pressure' | 'force' | 'fact';

export interface EventRecord {
  id: string;
  from: number;
  to: number;
  relation: string;
  family: Family;
  symmetric: boolean;
  status: string;
  time?: string;
  role?: string;
  place?: number;
  sources: number;
  confidence: number;
  days?: [number, number];
  told?: boolean;
  linked?: string[];
  claims: ClaimRecord[];
}

export interface Totals {
  actors: number;
  events: number;
  claims: number;
  documents: number;
}

/** A part of a graph. `document`, `from`, `to`, `place` and `source` are places in its own lists. */
export interface Part {
  format: 'entente-page';
  version: 1;
  totals: Totals;
  documents: DocumentRecord[];
  actors: ActorRecord[];
  events: EventRecord[];
  /** True when limits of the server left something out. */
  truncated?: boolean;
}

/** What stands in the page that a server sends instead of a part. */
export interface ServedPage {
  format: 'entente-served-page';
  version: 1;
}
