// Hostile names and sentences stay text, and the page can be used without seeing it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileUrl, launch, open, screenshot } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('hostile labels, titles, links and rules are shown as text', async () => {
  const { page, trouble, close } = await open(browser, fileUrl('hostile'));
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByText('<img src=x onerror="globalThis.hacked=1">').first().waitFor();
  await page.locator('tbody tr').filter({ hasText: 'meets' }).getByRole('button').nth(1).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByText('</script><script>globalThis.hacked=2</script>').waitFor();
  await details.getByText('<i>rule</i>').waitFor();
  assert.equal(await details.locator('a').count(), 0, 'an address that is no web address is no link');
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
  assert.equal(await page.locator('#app img, #app b, #app u, #app i, #app script').count(), 0);
  const text = await page.evaluate(() => document.querySelector('#app').textContent);
  assert.ok(!/[\u202a-\u202e\u061c\u2028]/.test(text), 'nothing turns what stands around it');
  await page.getByRole('tab', { name: 'Graph' }).click();
  for (const label of await page.evaluate(() => globalThis.ententeView.labels()))
    assert.match(label, /^\u2068[^\u202a-\u202e\u2066-\u2069\u061c]*\u2069$/);
  await page.getByRole('combobox', { name: 'Search actors' }).fill('<img');
  await page.getByRole('option').filter({ hasText: '<img src=x' }).first().waitFor();
  await screenshot(page, 'hostile');
  assert.deepEqual(trouble, []);
  await close();
});

for (const hash of [
  'lang=en&actor=country:IRN',
  'lang=ar&theme=dark&tie=country:IRN,country:USA',
  'lang=en&theme=dark&shape=table',
  'lang=ar&shape=table&path=country:IRN,country:USA',
]) {
  test(`axe-core finds no serious fault at ${hash}`, async () => {
    const { page, close } = await open(browser, `${fileUrl('samples')}#${hash}`);
    await page.evaluate(() =>
      document.querySelectorAll('.filters details').forEach((element) => {
        element.open = true;
      }),
    );
    await page.locator('.search input').fill('a');
    await page.locator('.suggestions [role=option]').first().waitFor();
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document));
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    assert.deepEqual(
      serious.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`)
            .slice(0, 4)
            .join(' | ')}`,
      ),
      [],
    );
    await close();
  });
}
