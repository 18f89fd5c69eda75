// The stores that the formats are tried on, and what they hold.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const storeNames = ['small', 'hostile', 'samples'];

/** The records of a store, by type, and a function that exports it and gives the path. */
export function openStore(name) {
  const base = `${process.env.STORES}/${name}`;
  const records = readFileSync(`${base}.jsonl`, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const write = (format, ...options) => {
    const path = [name, format, ...options].join('.');
    execFileSync(process.env.ENTENTE, ['export', '--db', `${base}.db`, '--format', format, '-o', path, ...options]);
    return path;
  };
  return {
    name,
    actors: records.filter((record) => record.type === 'actor'),
    events: records.filter((record) => record.type === 'event'),
    export: (format, ...options) => readFileSync(write(format, ...options), 'utf8'),
  };
}

/** A module that may not be on this machine; ends the test as skipped then. */
export async function need(module) {
  try {
    return (await import(module)).default;
  } catch (missing) {
    console.log(`skipped: ${module} is not installed (${missing.code})`);
    process.exit(77);
  }
}
