// The same page over the API of `entente serve`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { choose, launch, open, scene, screenshot } from './browser.mjs';

let browser;
let server;
let url;
before(async () => {
  server = spawn(process.env.PROGRAM, ['serve', '--db', `${process.env.FOLDER}/samples.db`, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise((resolve, reject) => {
    server.stdout.once('data', (line) => resolve(String(line).trim()));
    server.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  browser = await launch();
});
after(async () => {
  await browser.close();
  server.removeAllListeners('exit');
  const ended = new Promise((resolve) => {
    server.once('exit', resolve);
  });
  server.kill('SIGTERM');
  assert.equal(await ended, 0, 'serve ends well');
});

test('it starts, searches, loads sentences and neighbours as they are asked for, and asks nobody else', async () => {
  const { page, trouble, close } = await open(browser, `${url}#lang=en`);
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  assert.ok((await scene(page)).events.length > 100);
  assert.equal(
    await page.evaluate(() =>
      globalThis.entente.knowledge.events.some((event) => event.claims.some((claim) => claim.evidence !== undefined)),
    ),
    false,
  );
  await choose(page, 'Search actors', 'بوتين', 'Vladimir Putin');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByText('فلاديمير بوتين').first().waitFor();
  await details.getByText('2000–2008').first().waitFor();
  await details.getByRole('listitem').filter({ hasText: 'Donald Trump' }).getByRole('button').first().click();
  await details.locator('mark').first().waitFor();
  for (const question of ['search', 'neighbourhood', 'event']) assert.ok(asked.includes(`/api/v1/${question}`), `${question} was asked`);
  await screenshot(page, 'serve');
  assert.deepEqual(trouble, []);
  await close();
});

test('a path is found by the server, and an address brings it back', async () => {
  const first = await open(browser, `${url}#lang=en`);
  await first.page.getByText('Shortest path').click();
  await choose(first.page, 'From', 'Modi', 'Narendra Modi');
  await choose(first.page, 'To', 'Iran', 'Iran');
  await first.page.getByText(/^Chain of \d/).waitFor();
  const { chain } = await scene(first.page);
  const second = await open(browser, first.page.url());
  await second.page.getByText(/^Chain of \d/).waitFor();
  assert.deepEqual((await scene(second.page)).chain, chain);
  assert.deepEqual([...first.trouble, ...second.trouble], []);
  await first.close();
  await second.close();
});

test('what the server refuses is told', async () => {
  const { page, close } = await open(browser, `${url}#lang=en`);
  await page.evaluate(() =>
    globalThis.entente.change((state) => {
      state.focus = 'nobody';
    }),
  );
  await page.getByRole('alert').filter({ hasText: 'no actor has this id' }).waitFor();
  await close();
});
