// Finds actors by any of their names, in any script: as written, by beginnings of words, by sound, and nearly.
import { edits, fold, soundsOf, words } from './fold';
import type { Actor, Knowledge } from './knowledge';

export interface Found {
  actor: Actor;
  /** The name that was matched. */
  name: string;
  /** True when nothing is called so and this is only near. */
  near: boolean;
}

interface Key {
  name: string;
  words: string[];
  sounds: string;
}

const fewestSounds = 2;

export class SearchIndex {
  private readonly keys: Key[][] = [];

  constructor(private readonly knowledge: Knowledge) {}

  /** The best known first. */
  find(query: string, limit: number): Found[] {
    const folded = fold(query);
    const wanted = words(folded);
    if (wanted.length === 0) return [];
    this.fill();
    const sounds = soundsOf(folded);
    const ranked: { rank: number; found: Found }[] = [];
    for (const actor of this.knowledge.actors) {
      let best = Infinity;
      let name = actor.name;
      for (const key of this.keys[actor.index]) {
        const rank = rankOf(key, wanted, sounds);
        if (rank < best) [best, name] = [rank, key.name];
      }
      if (best < Infinity) ranked.push({ rank: best, found: { actor, name, near: false } });
    }
    if (ranked.length === 0) return this.near(wanted, limit);
    return ranked
      .sort((a, b) => a.rank - b.rank || b.found.actor.articles - a.found.actor.articles || b.found.actor.ties - a.found.actor.ties)
      .slice(0, limit)
      .map(({ found }) => found);
  }

  private near(wanted: string[], limit: number): Found[] {
    const ranked: { far: number; found: Found }[] = [];
    const allowed = (word: string) => (word.length > 5 ? 2 : 1);
    for (const actor of this.knowledge.actors) {
      let best = Infinity;
      let name = actor.name;
      for (const key of this.keys[actor.index]) {
        let far = 0;
        for (const word of wanted)
          far += Math.min(
            ...key.words.map((there) => {
              const n = edits(there, word, allowed(word));
              return n > allowed(word) ? Infinity : n;
            }),
            Infinity,
          );
        if (far < best) [best, name] = [far, key.name];
      }
      if (best < Infinity) ranked.push({ far: best, found: { actor, name, near: true } });
    }
    return ranked
      .sort((a, b) => a.far - b.far || b.found.actor.articles - a.found.actor.articles)
      .slice(0, limit)
      .map(({ found }) => found);
  }

  /** Makes the keys of actors that came since. */
  private fill(): void {
    for (let i = this.keys.length; i < this.knowledge.actors.length; i += 1) {
      const actor = this.knowledge.actors[i];
      const names = new Set([actor.name, ...Object.values(actor.names).flat()]);
      this.keys.push(
        Array.from(names, (name) => {
          const folded = fold(name);
          return { name, words: words(folded), sounds: soundsOf(folded) };
        }),
      );
    }
  }
}

/** 0 the whole name, 1 its words, 2 beginnings of words, 3 the same sounds, 4 sounds within; infinite for no match. */
function rankOf(key: Key, wanted: string[], sounds: string): number {
  if (wanted.every((word) => key.words.includes(word))) return wanted.length === key.words.length ? 0 : 1;
  if (wanted.every((word) => key.words.some((there) => there.startsWith(word)))) return 2;
  if (sounds.length < fewestSounds || key.sounds === '') return Infinity;
  if (key.sounds === sounds) return 3;
  return ` ${key.sounds} `.includes(` ${sounds} `) ? 4 : Infinity;
}
