// The words of the interface. A language is a file here.
import ar from './ar.json';
import en from './en.json';

const tables = { en, ar } as const;
export type Language = keyof typeof tables;
export type Word = keyof typeof en;

export const languages = Object.keys(tables) as Language[];
export const directionOf: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', ar: 'rtl' };
export const nameOf: Record<Language, string> = { en: 'English', ar: 'العربية' };

/** The word in a language, `{name}` replaced by what is given. */
export function say(lang: Language, word: Word, given: Record<string, string | number> = {}): string {
  return tables[lang][word].replace(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''));
}

/** The word for a value of the data (a relation, a kind, a status, a family, a country's absence), or the value itself. */
export function sayValue(lang: Language, group: 'relation' | 'kind' | 'status' | 'family', value: string): string {
  const table: Record<string, string> = tables[lang];
  return table[`${group}.${value}`] ?? value.replace(/_/g, ' ');
}
