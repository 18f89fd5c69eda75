// All parts that the page has got so far, as one graph.
import type { ActorRecord, ClaimRecord, DocumentRecord, EventRecord, Part, Totals } from './part';

export interface Actor extends ActorRecord {
  index: number;
  /** True when the part that it came in had everything known of it. */
  complete: boolean;
}

/** An event whose ends, place and claims point into `Knowledge`. */
export interface Event extends EventRecord {
  index: number;
  /** The name of what is counted and shown: the role of an office, else the relation. */
  publishers: Set<string>;
}

export class Knowledge {
  readonly actors: Actor[] = [];
  readonly events: Event[] = [];
  readonly documents: DocumentRecord[] = [];
  /** Actor → its events. */
  readonly eventsOf: Event[][] = [];
  totals: Totals = { actors: 0, events: 0, claims: 0, documents: 0 };
  private readonly actorById = new Map<string, Actor>();
  private readonly eventById = new Map<string, Event>();
  private readonly documentById = new Map<string, number>();

  actor(id: string | null | undefined): Actor | undefined {
    return id == null ? undefined : this.actorById.get(id);
  }

  event(id: string): Event | undefined {
    return this.eventById.get(id);
  }

  /** Adds what is new in `part`; gives its actors and events as they are known here. */
  merge(part: Part, complete: boolean): { actors: Actor[]; events: Event[] } {
    this.totals = part.totals;
    const documents = part.documents.map((record) => this.addDocument(record));
    const actors = part.actors.map((record) => this.addActor(record, complete));
    const numbers = actors.map((actor) => actor.index);
    const events = part.events.map((record) => this.addEvent(record, numbers, documents));
    return { actors, events };
  }

  /** Events between two actors, in either direction. */
  between(a: number, b: number): Event[] {
    return this.eventsOf[a].filter((event) => event.from === b || event.to === b);
  }

  other(event: Event, actor: number): Actor {
    return this.actors[event.from === actor ? event.to : event.from];
  }

  private addDocument(record: DocumentRecord): number {
    const there = this.documentById.get(record.id);
    if (there !== undefined) return there;
    this.documentById.set(record.id, this.documents.length);
    return this.documents.push(record) - 1;
  }

  private addActor(record: ActorRecord, complete: boolean): Actor {
    const there = this.actorById.get(record.id);
    if (there) {
      if (complete && !there.complete) Object.assign(there, { names: record.names, offices: record.offices, complete });
      return there;
    }
    const actor: Actor = { ...record, index: this.actors.length, complete };
    this.actors.push(actor);
    this.eventsOf.push([]);
    this.actorById.set(actor.id, actor);
    return actor;
  }

  private addEvent(record: EventRecord, actors: number[], documents: number[]): Event {
    const claims: ClaimRecord[] = record.claims.map((claim) => ({
      ...claim,
      document: documents[claim.document],
      source: claim.source === undefined ? undefined : actors[claim.source],
    }));
    const there = this.eventById.get(record.id);
    if (there) {
      if (claims.some((claim) => claim.evidence !== undefined)) there.claims = claims;
      return there;
    }
    const event: Event = {
      ...record,
      index: this.events.length,
      from: actors[record.from],
      to: actors[record.to],
      place: record.place === undefined ? undefined : actors[record.place],
      claims,
      publishers: new Set(claims.map((claim) => this.documents[claim.document].publisher)),
    };
    this.events.push(event);
    this.eventById.set(event.id, event);
    this.eventsOf[event.from].push(event);
    if (event.to !== event.from) this.eventsOf[event.to].push(event);
    return event;
  }
}
