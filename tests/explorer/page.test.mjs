// The page as a file: what a person does with it, and what must come of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allEvents, choose, fileUrl, freestLine, launch, open, scene, screenshot, whereIs } from './browser.mjs';

let browser;
let opened;
let page;

before(async () => {
  browser = await launch();
  opened = await open(browser, fileUrl('samples'));
  page = opened.page;
});
after(async () => {
  assert.deepEqual(opened.trouble, [], 'no error, no refused script or style, no request');
  await browser.close();
});

const reset = async () => {
  await page.evaluate(() => {
    document.activeElement?.blur();
    document.querySelector('.search input').value = '';
    location.hash = 'lang=en';
  });
  await page.waitForFunction(
    () =>
      globalThis.entente.state.selected === null &&
      document.documentElement.lang === 'en' &&
      globalThis.entente.scene.events.length === globalThis.entente.knowledge.events.length,
  );
};

test('it opens with the whole graph, and counts what it shows', async () => {
  const shown = await scene(page);
  const all = await allEvents(page);
  assert.equal(shown.events.length, all.length);
  await page
    .getByRole('status')
    .filter({ hasText: `${shown.actors.length} actors, ${all.length} events` })
    .waitFor();
  await screenshot(page, 'start');
});

test('names are found in Arabic, without hamza, misspelt, and by sound from another script', async () => {
  await reset();
  for (const [text, wanted] of [
    ['بوتين', 'Vladimir Putin'],
    ['بوتن', 'Vladimir Putin'],
    ['Poutine', 'Vladimir Putin'],
    ['الامارات', 'United Arab Emirates'],
    ['أردوغان', 'Erdogan'],
  ]) {
    await page.getByRole('combobox', { name: 'Search actors' }).fill(text);
    await page.getByRole('option').filter({ hasText: wanted }).first().waitFor();
  }
  await page.getByRole('combobox', { name: 'Search actors' }).fill('ءءءءءء');
  await page.getByRole('combobox', { name: 'Search actors' }).fill('qqqqqq');
  await page.getByText('Nobody is called so').waitFor();
});

test('the keyboard alone finds an actor, whose names, offices with years and timeline are told', async () => {
  await reset();
  await page.locator('body').press('/');
  await page.keyboard.type('بوتين');
  await page.locator('.suggestions [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'Vladimir Putin' }).waitFor();
  await details.getByText('فلاديمير بوتين').first().waitFor();
  await details.getByText('president, Russia').first().waitFor();
  await details.getByText('2000–2008').first().waitFor();
  await details.getByRole('heading', { name: 'Timeline' }).waitFor();
  await screenshot(page, 'actor');
  await page.keyboard.press('Escape');
  await details.getByText('Choose a line').waitFor();
});

test('a chosen relation leaves its events alone, and the reset brings the others back', async () => {
  await reset();
  const all = await allEvents(page);
  await page.locator('[data-facet=relation] summary').click();
  await page.getByRole('checkbox', { name: /^meets/ }).check();
  assert.deepEqual(
    (await scene(page)).events,
    all
      .filter((event) => event.relation === 'meet')
      .map((event) => event.id)
      .sort(),
  );
  await page.locator('[data-facet=status] summary').click();
  await page.getByRole('checkbox', { name: /^planned/ }).check();
  assert.deepEqual(
    (await scene(page)).events,
    all
      .filter((event) => event.relation === 'meet' && event.status === 'planned')
      .map((event) => event.id)
      .sort(),
  );
  await page.getByRole('button', { name: 'Reset filters' }).click();
  assert.equal((await scene(page)).events.length, all.length);
  await page.getByLabel('Independent sources at least').fill('2');
  assert.deepEqual(
    (await scene(page)).events,
    all
      .filter((event) => event.sources >= 2)
      .map((event) => event.id)
      .sort(),
  );
  await page.getByRole('button', { name: 'Reset filters' }).click();
});

test('a country leaves events with an end of it, a kind those with both ends of it', async () => {
  await reset();
  const all = await allEvents(page);
  const countries = await page.evaluate(() =>
    Object.fromEntries(globalThis.entente.knowledge.actors.map((actor) => [actor.id, actor.country ?? ''])),
  );
  await page.locator('[data-facet=country] summary').click();
  await page.locator('[data-facet=country]').getByRole('checkbox', { name: /^Iran/ }).check();
  const expected = all
    .filter((event) => event.ends.some((end) => countries[end] === 'country:IRN'))
    .map((event) => event.id)
    .sort();
  assert.ok(expected.length > 3);
  assert.deepEqual((await scene(page)).events, expected);
  await page.getByRole('button', { name: 'Reset filters' }).click();
  await page.locator('[data-facet=kind] summary').click();
  await page
    .locator('[data-facet=kind]')
    .getByRole('checkbox', { name: /^country/ })
    .check();
  const shown = await scene(page);
  assert.ok(shown.actors.length > 1 && shown.actors.every((id) => id.startsWith('country:')));
  await page.getByRole('button', { name: 'Reset filters' }).click();
});

const within = (all, [first, last]) =>
  all
    .filter(({ days }) => days && days[1] >= first && days[0] <= last)
    .map((event) => event.id)
    .sort();
const chosenDays = () => page.evaluate(() => globalThis.entente.state.filter.days);

test('the brush, by mouse and by keyboard, leaves the events of its span', async () => {
  await reset();
  const all = await allEvents(page);
  const box = await page.locator('.histogram').boundingBox();
  await page.mouse.move(box.x + box.width * 0.97, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.99, box.y + 20, { steps: 4 });
  await page.mouse.up();
  const days = await chosenDays();
  const left = within(all, days);
  assert.ok(left.length > 0 && left.length < all.length, `${left.length} of ${all.length}`);
  assert.deepEqual((await scene(page)).events, left);
  await page.getByLabel('To', { exact: true }).and(page.locator('[type=range]')).focus();
  await page.keyboard.press('ArrowLeft');
  assert.deepEqual(await chosenDays(), [days[0], days[1] - 1]);
  await screenshot(page, 'brush');
  await page.getByRole('button', { name: 'All time' }).click();
  assert.equal((await scene(page)).events.length, all.length);
});

test('Play moves a window through time, Pause stops it', async () => {
  await reset();
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction(() => globalThis.entente.state.filter.days !== null);
  const first = await chosenDays();
  await page.waitForFunction((begin) => globalThis.entente.state.filter.days[0] > begin, first[0]);
  await page.getByRole('button', { name: 'Pause' }).click();
  const stopped = await chosenDays();
  await page.waitForTimeout(600);
  assert.deepEqual(await chosenDays(), stopped);
  await page.getByRole('button', { name: 'All time' }).click();
});

test('a click on a line shows the sentences with the evidence marked, and whose they are', async () => {
  await reset();
  await page.getByRole('button', { name: 'Show all' }).click();
  const { a, b, x, y } = await freestLine(page);
  await page.mouse.click(x, y);
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: /^Evidence/ }).waitFor();
  const told = await page.evaluate(
    ([from, to]) => {
      const { knowledge } = globalThis.entente;
      const event = knowledge.between(knowledge.actor(from).index, knowledge.actor(to).index)[0];
      const claim = event.claims[0];
      return {
        evidence: claim.evidence,
        rule: claim.rule,
        article: knowledge.documents[claim.document],
        sentence: claim.before + claim.evidence + claim.after,
      };
    },
    [a, b],
  );
  assert.equal(await details.locator('mark').first().textContent(), told.evidence);
  assert.equal(await details.locator('blockquote').first().textContent(), told.sentence);
  for (const text of [told.rule, told.article.title, told.article.date, told.article.publisher].filter(Boolean))
    await details.getByText(text).first().waitFor();
  await screenshot(page, 'evidence');
});

test('a click on an actor chooses it, a click beside everything lets go', async () => {
  await reset();
  await page.getByRole('button', { name: 'Show all' }).click();
  const at = await whereIs(page, 'country:USA');
  await page.mouse.click(at.x, at.y);
  await page.getByRole('heading', { name: 'United States' }).waitFor();
  const stage = await page.locator('.stage').boundingBox();
  await page.mouse.click(stage.x + 5, stage.y + stage.height - 5);
  assert.equal(await page.evaluate(() => globalThis.entente.state.selected), null);
});

test('surroundings of one and two steps, hiding, collapsing, expanding, pinning', async () => {
  await reset();
  await choose(page, 'Search actors', 'Iran', 'Iran');
  await page.getByRole('button', { name: 'Only around' }).click();
  const one = await scene(page);
  const neighbours = await page.evaluate(() => {
    const { knowledge } = globalThis.entente;
    const iran = knowledge.actor('country:IRN').index;
    return [...new Set(['country:IRN', ...knowledge.eventsOf[iran].map((event) => knowledge.other(event, iran).id)])].sort();
  });
  assert.deepEqual(one.actors, neighbours);
  await page.getByLabel('Steps around').selectOption('2');
  const two = await scene(page);
  assert.ok(two.actors.length > one.actors.length && one.actors.every((id) => two.actors.includes(id)));
  await screenshot(page, 'around');
  await page.getByRole('button', { name: 'Leave the surroundings' }).click();
  const whole = await scene(page);
  await page.getByRole('button', { name: 'Collapse neighbours' }).click();
  const collapsed = await scene(page);
  assert.ok(collapsed.actors.length < whole.actors.length && collapsed.actors.includes('country:IRN'));
  await page.getByRole('button', { name: 'Expand neighbours' }).click();
  assert.deepEqual((await scene(page)).actors, whole.actors);
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  assert.ok(await page.evaluate(() => globalThis.entente.state.pinned.has('country:IRN')));
  await page.getByRole('button', { name: 'Hide' }).click();
  assert.ok(!(await scene(page)).actors.includes('country:IRN'));
  await page.getByRole('button', { name: 'Show hidden (1)' }).click();
  assert.ok((await scene(page)).actors.includes('country:IRN'));
});

test('the shortest path is that of the program', async () => {
  await reset();
  const { execFileSync } = await import('node:child_process');
  const lines = execFileSync(
    process.env.PROGRAM,
    ['path', '--db', `${process.env.FOLDER}/samples.db`, '--status', 'all', '--format', 'jsonl', 'Narendra Modi', 'country:IRN'],
    { encoding: 'utf8' },
  );
  const expected = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).event);
  await page.getByText('Shortest path').click();
  await choose(page, 'From', 'Modi', 'Narendra Modi');
  await choose(page, 'To', 'ايران', 'Iran');
  assert.deepEqual((await scene(page)).chain, expected);
  await page.getByText(`Chain of ${expected.length}`).waitFor();
  await screenshot(page, 'path');
  await page.getByRole('button', { name: 'Clear path' }).click();
  assert.deepEqual((await scene(page)).chain, []);
});

test('an address brings another person to the same view', async () => {
  await reset();
  await page.evaluate(() =>
    globalThis.entente.change((state) => {
      state.lang = 'ar';
      state.theme = 'dark';
      state.filter.chosen.status.add('actual').add('planned');
      state.filter.minConfidence = 0.5;
      state.filter.days = [16000, 20500];
      state.selected = { actor: 'country:IRN' };
      state.focus = 'country:IRN';
      state.depth = 2;
      state.hidden.add('country:USA');
      state.collapsed.add('country:EGY');
      state.expanded.add('id, with; all % of it & = #');
      state.pinned.set('country:IRN', [12, -34]);
      state.path = ['country:IRN', 'country:TUR'];
    }),
  );
  const [here, url] = [await scene(page), page.url()];
  const other = await open(browser, url);
  assert.deepEqual(await scene(other.page), here);
  assert.equal(new URL(other.page.url()).hash, new URL(url).hash);
  assert.equal(await other.page.evaluate(() => globalThis.entente.state.expanded.has('id, with; all % of it & = #')), true);
  assert.deepEqual(await other.page.evaluate(() => globalThis.entente.state.pinned.get('country:IRN')), [12, -34]);
  assert.deepEqual(other.trouble, []);
  await other.close();
  const spoilt = await open(
    browser,
    `${fileUrl('samples')}#lang=xx&days=a_b&depth=99&confidence=NaN&tie=1&pinned=;;,x,y&expanded=%25&theme=pink`,
  );
  assert.equal((await scene(spoilt.page)).events.length, (await allEvents(spoilt.page)).length);
  assert.deepEqual(spoilt.trouble, []);
  await spoilt.close();
});

test('Arabic turns the whole page, and labels keep a direction of their own', async () => {
  await reset();
  const left = await page.locator('.side').boundingBox();
  await page.getByLabel('Language').selectOption('ar');
  assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
  const right = await page.locator('.side').boundingBox();
  assert.ok(right.x > left.x + 500, 'the side changes');
  await page.getByRole('combobox', { name: 'البحث عن الأطراف' }).waitFor();
  const labels = await page.evaluate(() => globalThis.ententeView.labels());
  assert.ok(labels.length > 50 && labels.every((label) => label.startsWith('\u2068') && label.endsWith('\u2069')));
  assert.ok(labels.includes('\u2068إيران\u2069'));
  await screenshot(page, 'arabic');
  await page.getByLabel('اللغة').selectOption('en');
  assert.ok((await page.evaluate(() => globalThis.ententeView.labels())).includes('\u2068Iran\u2069'));
});

test('Arabic has words for offices, whole ones and those made of parts, and keeps what it has no word for', async () => {
  await reset();
  await page.getByLabel('Language').selectOption('ar');
  const said = await page.evaluate(() =>
    ['foreign minister', 'former deputy defense minister', 'acting president', 'constructor', 'minister of silly walks'].map((role) =>
      globalThis.entente.relation({ role, relation: 'holds_office' }),
    ),
  );
  assert.deepEqual(said, ['وزير الخارجية', 'نائب وزير الدفاع السابق', 'الرئيس المؤقت', 'constructor', 'minister of silly walks']);
  const offices = await page.evaluate(() =>
    globalThis.entente.knowledge.events.filter((event) => event.role).map((event) => globalThis.entente.relation(event)),
  );
  assert.ok(offices.length > 30 && offices.filter((words) => /[a-z]/i.test(words)).length <= offices.length / 20);
  await choose(page, 'البحث عن الأطراف', 'بوتين', 'فلاديمير بوتين');
  await page.getByText('رئيس الوزراء، روسيا').first().waitFor();
  await page.getByLabel('اللغة').selectOption('en');
});

test('what is unpinned goes back to its place', async () => {
  await reset();
  const place = () =>
    page.evaluate(() => {
      const view = globalThis.ententeView;
      const [one, other] = ['country:IRN', 'country:USA'].map((id) => view.onScreen(globalThis.entente.knowledge.actor(id).index));
      return [Math.round(one.x - other.x), Math.round(one.y - other.y)];
    });
  const before = await place();
  await page.evaluate(() => globalThis.entente.change((state) => state.pinned.set('country:IRN', [1200, -340])));
  assert.notDeepEqual(await place(), before);
  await page.evaluate(() => globalThis.entente.change((state) => state.pinned.clear()));
  assert.deepEqual(await place(), before);
});

test('few events of times long gone do not take the room of the others on the time axis', async () => {
  await reset();
  const ticks = await page.locator('.ticks span').allTextContents();
  assert.ok(ticks.length >= 3 && ticks.every((tick) => /^20\d\d(-\d\d)?$/.test(tick)), ticks.join(' '));
  const box = await page.locator('.histogram').boundingBox();
  await page.mouse.move(box.x + 1, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + 20, { steps: 4 });
  await page.mouse.up();
  const all = await allEvents(page);
  const first = Math.min(...all.filter(({ days }) => days).map(({ days }) => days[0]));
  assert.equal((await chosenDays())[0], first, 'the first bar holds what is before it');
  assert.deepEqual((await scene(page)).events, within(all, await chosenDays()));
  await page.getByRole('button', { name: 'All time' }).click();
});

test('the table holds the events of the view, and sorts by any column', async () => {
  await reset();
  await page.getByRole('tab', { name: 'Table' }).click();
  const count = (await scene(page)).events.length;
  await page.getByText(`Events in the view (${count})`).waitFor();
  assert.equal(await page.locator('tbody tr').count(), Math.min(200, count));
  if (count > 200) await page.getByRole('button', { name: /^Show \d+ more/ }).click();
  assert.equal(await page.locator('tbody tr').count(), count);
  await page.getByRole('button', { name: 'Confidence' }).press('Enter');
  const column = async () => (await page.locator('tbody td:last-child').allTextContents()).map(Number);
  const up = await column();
  assert.deepEqual(
    up,
    [...up].sort((a, b) => a - b),
  );
  assert.equal(await page.locator('th:last-child').getAttribute('aria-sort'), 'ascending');
  await page.keyboard.press('Enter');
  const down = await column();
  assert.deepEqual(
    down,
    [...down].sort((a, b) => b - a),
  );
  await page.locator('tbody tr').first().getByRole('button').nth(1).click();
  await page.getByRole('complementary', { name: 'Details' }).locator('mark').first().waitFor();
  await screenshot(page, 'table');
  await page.getByRole('tab', { name: 'Graph' }).click();
});
