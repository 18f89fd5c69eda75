// The words of the interface. A language is a file here.
import ar from './ar.json';
import en from './en.json';
import arRoles from './roles/ar.json';

const tables = { en, ar } as const;
export type Language = keyof typeof tables;
export type Word = keyof typeof en;

export const languages = Object.keys(tables) as Language[];
export const directionOf: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', ar: 'rtl' };
export const nameOf: Record<Language, string> = { en: 'English', ar: 'العربية' };

/** How a language says offices, which the data has in English: whole ones, then parts that are put together. */
interface Roles {
  roles: Record<string, string>;
  portfolios: Record<string, string>;
  endings: Record<string, string>;
  beginnings: Record<string, string>;
}
const roles: Partial<Record<Language, Roles>> = { ar: arRoles };

/** The word in a language, `{name}` replaced by what is given. */
export function say(lang: Language, word: Word, given: Record<string, string | number> = {}): string {
  return tables[lang][word].replace(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''));
}

/** The word for a value of the data (a relation, a kind, a status, a family, a country's absence), or the value itself. */
export function sayValue(lang: Language, group: 'relation' | 'kind' | 'status' | 'family', value: string): string {
  const table: Record<string, string> = tables[lang];
  return table[`${group}.${value}`] ?? value.replace(/_/g, ' ');
}

/** An office in a language, as far as its table goes; else as it is. */
export function sayRole(lang: Language, role: string): string {
  const table = roles[lang];
  return (table && told(table, role)) ?? role;
}

/** A role may be called "constructor". */
const find = (table: Record<string, string>, key: string) => (Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined);

function told(table: Roles, role: string): string | null {
  const whole = find(table.roles, role);
  if (whole !== undefined) return whole;
  for (const [ending, words] of Object.entries(table.endings)) {
    const portfolio = role.endsWith(ending) ? find(table.portfolios, role.slice(0, -ending.length)) : undefined;
    if (portfolio !== undefined) return words.replace('{portfolio}', portfolio);
  }
  for (const [beginning, words] of Object.entries(table.beginnings)) {
    const rest = role.startsWith(beginning) ? told(table, role.slice(beginning.length)) : null;
    if (rest !== null) return words.replace('{role}', rest);
  }
  return null;
}
