// What the page writes, read back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileUrl, launch, open, scene } from './browser.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function exported(page, kind) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByLabel('Export').selectOption(kind)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** RFC 4180. */
function rowsOf(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

for (const store of ['samples', 'hostile']) {
  test(`CSV, JSON-LD, SVG and PNG of ${store} hold what is in the view`, async () => {
    const { page, trouble, close } = await open(browser, fileUrl(store));
    const shown = await scene(page);

    const csv = await exported(page, 'csv');
    assert.equal(csv.name, 'entente.csv');
    const text = csv.bytes.toString('utf8');
    assert.ok(text.startsWith('\ufeff'));
    const rows = rowsOf(text.slice(1));
    assert.deepEqual(
      rows
        .slice(1)
        .map((row) => row[0])
        .sort(),
      shown.events,
    );
    assert.ok(rows.every((row) => row.length === rows[0].length));
    assert.ok(
      rows.flat().every((cell) => !/^[=+@]/.test(cell)),
      'no cell is a formula',
    );

    const jsonld = JSON.parse((await exported(page, 'jsonld')).bytes.toString('utf8'));
    assert.equal(jsonld['@context'].schema, 'https://schema.org/');
    const nodes = jsonld['@graph'];
    assert.equal(nodes.filter((node) => [node.type].flat().includes('Event')).length, shown.events.length);
    const ids = new Set(nodes.map((node) => node.id));
    for (const node of nodes.filter((one) => [one.type].flat().includes('Event'))) {
      for (const end of [node.subject, node.object, ...(node.party ?? [])].filter(Boolean)) assert.ok(ids.has(end), `${end} is there`);
      for (const claim of node.claims) assert.ok(ids.has(claim.wasDerivedFrom) && claim.target.selector.length === 2);
    }
    assert.ok(
      [...ids].every((id) => !/[\s"<>{}|\\^`]/.test(id)),
      'addresses hold nothing that an address must not',
    );

    const svg = (await exported(page, 'svg')).bytes.toString('utf8');
    const drawn = await page.evaluate((source) => {
      const document = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        broken: document.querySelector('parsererror') !== null,
        scripts: document.querySelectorAll('script, foreignObject, image, img').length,
        words: [...document.querySelectorAll('text')].map((node) => node.textContent),
      };
    }, svg);
    assert.equal(drawn.broken, false);
    assert.equal(drawn.scripts, 0);
    assert.ok(drawn.words.length >= shown.actors.length && drawn.words.every((words) => words.startsWith('\u2068')));

    const png = await exported(page, 'png');
    assert.equal(png.bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
    assert.ok(png.bytes.readUInt32BE(16) >= 200 && png.bytes.length > 2000);
    assert.deepEqual(trouble, []);
    await close();
  });
}
