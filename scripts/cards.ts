import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { bundleScript } from '../test/support/bundle-script.ts';
import { findBrowser } from './browsers/find-browser.ts';

/** `npm run cards -- [--width 320] [NAME …]`: names of pictures to take; all without names. The width of the card is in CSS pixels. */
const { values: options, positionals: wanted } = parseArgs({
  options: { width: { type: 'string', default: '312' } },
  allowPositionals: true,
});
const width = Number(options.width);
const folder = join(import.meta.dirname, '../.output/cards');

const taken: string[] = [];

async function picture(page: Page, name: string, file: string): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(file)) return;
  taken.push(file);
  const theme = name === 'dark' || file.endsWith('-dark') ? 'dark' : 'light';
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluate((dir) => void (document.documentElement.dir = dir), name === 'rtl' ? 'rtl' : 'ltr');
  await page.evaluate((state) => cards.show(state), name);
  if (file.startsWith('why')) await page.evaluate(() => cards.openWhy());
  const host = await page.$('card-sheet');
  const box = (await host!.boundingBox())!;
  const clip = { x: box.x - 14, y: box.y - 14, width: width + 28, height: box.height + 28 };
  await page.screenshot({ path: join(folder, `${file}.png`), clip });
}

const [code, found] = await Promise.all([
  bundleScript(join(import.meta.dirname, 'cards/card-sheet.ts')),
  findBrowser('chromium'),
  mkdir(folder, { recursive: true }),
]);
const browser = await puppeteer.launch({
  executablePath: found.path,
  headless: true,
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 400, height: 640, deviceScaleFactor: 2 });
  const colours = ':root{color-scheme:light dark}body{margin:20px;background:light-dark(#fbfaf7,#101216)}';
  await page.setContent(`<!doctype html><style>${colours}card-sheet{display:block;width:${width}px}</style>`);
  await page.evaluate(code);
  const names = await page.evaluate(() => cards.names());
  for (const name of names) await picture(page, name, name);
  const dark = [
    ...names.filter((name) => /^(?:since|around)-/.test(name)),
    'live',
    'depeg',
    'apart',
    'live-jpy',
    'stale',
    'tiny-price',
    'stated-change',
    'differs',
    'range',
    'chart-week',
    'chart-shape',
    'chart-on-request',
    'chart-missing',
    'small',
    'small-differs',
    'small-eur',
    'small-tiny',
    'small-loading',
    'offline',
  ];
  for (const name of dark) await picture(page, name, `${name}-dark`);
  const why = ['fresh', 'differs', 'doubts', 'range'];
  for (const name of why) await picture(page, name, `why-${name}`);
  await picture(page, 'differs', 'why-differs-dark');
  const unknown = wanted.filter((name) => !taken.includes(name));
  if (unknown.length > 0) throw new Error(`no card is called ${unknown.join(', ')}`);
  process.stdout.write(`${taken.length} pictures in .output/cards\n`);
} finally {
  await browser.close();
}
