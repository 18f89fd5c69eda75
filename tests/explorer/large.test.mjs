// Graphs of many actors and events.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { choose, fileUrl, freestLine, launch, open, scene, screenshot } from './browser.mjs';
import { largePart, writeLarge } from './large.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('2,000 actors and 10,000 events are shown, filtered, and their lines can be clicked', async () => {
  writeLarge(process.env.FOLDER, 'large', largePart(2000, 10000));
  const { page, trouble, close } = await open(browser, fileUrl('large'));
  assert.equal((await scene(page)).events.length, 10000);
  await page.locator('[data-facet=relation] summary').click();
  await page.getByRole('checkbox', { name: /^attacks/ }).check();
  const shown = await scene(page);
  assert.ok(shown.events.length > 1000 && shown.events.length < 3000);
  const { x, y } = await freestLine(page);
  await page.mouse.click(x, y);
  await page.getByRole('complementary', { name: 'Details' }).locator('mark').first().waitFor();
  await screenshot(page, 'large');
  assert.deepEqual(trouble, []);
  await close();
});

test('a larger graph begins with its strongest ties; search and expansion bring the rest', async () => {
  writeLarge(process.env.FOLDER, 'larger', largePart(6000, 20000, 500));
  const { page, trouble, close } = await open(browser, fileUrl('larger'));
  const start = await scene(page);
  assert.ok(start.actors.length <= 500 && start.events.length < 20000);
  await page.getByRole('status').filter({ hasText: 'strongest ties' }).waitFor();
  await choose(page, 'Search actors', 'Actor 5432', 'Actor 5432');
  const more = await scene(page);
  assert.ok(more.actors.includes('actor:5432') && more.actors.length > start.actors.length);
  assert.ok(await page.evaluate(() => globalThis.ententeView.onScreen(5432) !== null));
  assert.deepEqual(trouble, []);
  await close();
});
