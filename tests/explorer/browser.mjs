// A browser, and pages in it that tell of everything that goes wrong.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const { CHROMIUM, FOLDER, SCREENSHOTS } = process.env;

/** Chromium refuses its sandbox to root, as in containers. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: sandbox });
export const fileUrl = (name) => `file://${FOLDER}/${name}.html`;

/** Opens a page and waits until it shows its graph. `trouble` holds errors and requests that leave the file or the server. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-GB', acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const trouble = [];
  const home = url.startsWith('file:') ? 'file:' : new URL(url).origin;
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(data|blob):/.test(request.url())) trouble.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  await page.waitForFunction(() => globalThis.entente?.knowledge.events.length > 0);
  return { page, trouble, close: () => context.close() };
}

/** What is in the view, as plain values. */
export const scene = (page) =>
  page.evaluate(() => {
    const { scene: now, knowledge } = globalThis.entente;
    return {
      actors: now.actors.map((actor) => actor.id).sort(),
      events: now.events.map((event) => event.id).sort(),
      ties: now.ties.map((tie) => [knowledge.actors[tie.a].id, knowledge.actors[tie.b].id]),
      chain: now.chain.map((event) => event.id),
    };
  });

/** All events as the page's data has them, with the ids of their ends. */
export const allEvents = (page) =>
  page.evaluate(() =>
    globalThis.entente.knowledge.events.map((event) => ({
      id: event.id,
      relation: event.relation,
      days: event.days ?? null,
      sources: event.sources,
      status: event.status,
      ends: [event.from, event.to].map((end) => globalThis.entente.knowledge.actors[end].id),
    })),
  );

export async function screenshot(page, name) {
  if (!SCREENSHOTS) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
}

/** Types into a field found by its label, and takes the suggestion that holds `wanted`. */
export async function choose(page, label, text, wanted) {
  await page.getByRole('combobox', { name: label, exact: true }).fill(text);
  await page.getByRole('option').filter({ hasText: wanted }).first().click();
}

/** Where an actor is, in pixels of the window. */
export async function whereIs(page, actor) {
  const at = await page.evaluate((id) => {
    const box = document.querySelector('.stage').getBoundingClientRect();
    const place = globalThis.ententeView.onScreen(globalThis.entente.knowledge.actor(id).index);
    return place && { x: place.x + box.x, y: place.y + box.y };
  }, actor);
  assert.ok(at, `${actor} is on the screen`);
  return at;
}

/** The tie whose middle is farthest from all actors and other lines: its ends, and its middle in pixels of the window. */
export const freestLine = (page) =>
  page.evaluate(() => {
    const { scene: now, knowledge } = globalThis.entente;
    const at = new Map(now.actors.map((actor) => [actor.index, globalThis.ententeView.onScreen(actor.index)]));
    const far = (x, y, p, q) => {
      const long = (q.x - p.x) ** 2 + (q.y - p.y) ** 2;
      const t = long === 0 ? 0 : Math.min(1, Math.max(0, ((x - p.x) * (q.x - p.x) + (y - p.y) * (q.y - p.y)) / long));
      return Math.hypot(x - p.x - t * (q.x - p.x), y - p.y - t * (q.y - p.y));
    };
    const freedom = (tie) => {
      const [p, q] = [at.get(tie.a), at.get(tie.b)];
      const [x, y] = [(p.x + q.x) / 2, (p.y + q.y) / 2];
      const actors = [...at.values()].map((other) => Math.hypot(other.x - x, other.y - y));
      const lines = now.ties.filter((other) => other !== tie).map((other) => far(x, y, at.get(other.a), at.get(other.b)));
      return { tie, x, y, free: Math.min(...actors, ...lines) };
    };
    const best = now.ties.map(freedom).reduce((one, other) => (other.free > one.free ? other : one));
    const box = document.querySelector('.stage').getBoundingClientRect();
    const [a, b] = [best.tie.a, best.tie.b].map((end) => knowledge.actors[end].id);
    return { a, b, x: best.x + box.x, y: best.y + box.y };
  });
