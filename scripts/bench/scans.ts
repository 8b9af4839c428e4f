import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BenchPages } from './bench-page.ts';
import { type Figure, median } from './figures.ts';
import type { ScanTimes } from './page-entry.ts';
import { pageShapes } from './page-shapes.ts';
import { plainWords, SamplePage } from './sample-page.ts';

/** A page to scan. */
interface Subject {
  readonly name: string;
  /** The inner HTML of its body. */
  readonly body: string;
  /** False leaves out the libraries, which take minutes on very large pages. */
  readonly rivals: boolean;
}

const warmRounds = 21;
/** Not counted: the browser compiles in the first rounds. */
const warmUp = 20;
const coldRounds = 5;
/** No further round of the libraries after this many milliseconds. */
const rivalsBudgetMs = 20_000;

interface Rivals {
  readonly mark: number;
  readonly replace: number;
}

/** Scans each sample page, or each saved page of a folder. */
export async function measureScans(pages: BenchPages, folder?: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const subject of folder === undefined ? sampleSubjects() : savedSubjects(folder))
    figures.push(...(await measureScan(pages, subject)));
  return figures;
}

/** Scans one page repeatedly, in turns with the code that ours is compared with. */
async function measureScan(pages: BenchPages, subject: Subject): Promise<Figure[]> {
  const { name } = subject;
  const cold = await measureCold(pages, subject);
  const page = await pages.open(subject.body);
  const bare: number[] = [];
  const scans: ScanTimes[] = [];
  for (let round = 0; round < warmRounds + warmUp; round += 1) {
    const bareTime = await page.evaluate(() => {
      const start = performance.now();
      const length = tickmarkBench.bareWalk();
      return length < 0 ? 0 : performance.now() - start;
    });
    const scan = await page.evaluate(() => tickmarkBench.scan());
    if (round < warmUp) continue;
    bare.push(bareTime);
    scans.push(scan);
  }
  const total = median(scans.map(totalOf));
  const bareWalk = median(bare);
  const against = (what: string, value: number) => ({ what, value, ratio: total / value });
  const part = (key: 'gate' | 'walk' | 'recognise' | 'paint'): Figure => ({
    what: `${name}: of that ${key}`,
    value: median(scans.map((scan) => scan[key])),
    unit: 'ms',
  });
  const rivals = subject.rivals ? await measureRivals(page, name, total) : [];
  await page.close();
  return [
    {
      what: `${name}: warm scan, ${scans[0]!.mentions} mentions`,
      value: total,
      unit: 'ms',
      against: against('bare walk', bareWalk),
      goal: { of: 'ratio', atMost: scans[0]!.mentions === 0 ? 3 : 6 },
    },
    part('gate'),
    part('walk'),
    part('recognise'),
    part('paint'),
    ...rivals,
    {
      what: `${name}: cold scan, catalog included`,
      value: median(cold.ours),
      unit: 'ms',
      against: {
        what: 'cold bare walk',
        value: median(cold.bare),
        ratio: median(cold.ours) / median(cold.bare),
      },
      goal: { of: 'ratio', atMost: scans[0]!.mentions === 0 ? 6 : 15 },
    },
  ];
}

function totalOf({ gate, lexicon, walk, recognise, paint }: ScanTimes): number {
  return gate + lexicon + walk + recognise + paint;
}

/** The first run of the scan and of the bare walk, each in a fresh page. */
async function measureCold(
  pages: BenchPages,
  { body }: Subject,
): Promise<{ ours: number[]; bare: number[] }> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < coldRounds; round += 1) {
    const first = await pages.open(body);
    ours.push(totalOf(await first.evaluate(() => tickmarkBench.scan())));
    await first.close();
    const second = await pages.open(body);
    bare.push(
      await second.evaluate(() => {
        const start = performance.now();
        const length = tickmarkBench.bareWalk();
        return length < 0 ? 0 : performance.now() - start;
      }),
    );
    await second.close();
  }
  return { ours, bare };
}

/** mark.js and findAndReplaceDOMText with one regular expression of all terms, the fastest way to use either. */
async function measureRivals(page: Page, name: string, ours: number): Promise<Figure[]> {
  await page.evaluate(libraryCode('mark.js/dist/mark.min.js'));
  await page.evaluate(libraryCode('findandreplacedomtext/src/findAndReplaceDOMText.js'));
  const rounds: Rivals[] = [];
  const start = Date.now();
  while (rounds.length < 3 && Date.now() - start < rivalsBudgetMs)
    rounds.push(await page.evaluate(runRivals));
  const mark = median(rounds.map((each) => each.mark));
  const replace = median(rounds.map((each) => each.replace));
  const faster = Math.min(mark, replace);
  return [
    { what: `${name}: mark.js`, value: mark, unit: 'ms' },
    { what: `${name}: findAndReplaceDOMText`, value: replace, unit: 'ms' },
    {
      what: `${name}: the faster of the two`,
      value: faster,
      unit: 'ms',
      against: { what: 'ours', value: ours, ratio: faster / ours },
      goal: { of: 'ratio', atLeast: 5 },
    },
  ];
}

/** Runs in the page. The libraries' elements are removed again, untimed. */
function runRivals(): Rivals {
  interface Globals {
    Mark: new (root: Element) => {
      markRegExp(terms: RegExp, options?: object): void;
      unmark(): void;
    };
    findAndReplaceDOMText: (root: Element, options: object) => { revert(): void };
  }
  const { Mark, findAndReplaceDOMText } = window as unknown as Globals;
  const escaped = tickmarkBench
    .terms()
    .toSorted((one, other) => other.length - one.length)
    .map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const terms = new RegExp(String.raw`\b(?:${escaped.join('|')})\b`, 'g');
  const markStart = performance.now();
  const marker = new Mark(document.body);
  marker.markRegExp(terms, { element: 'span', className: 'm' });
  const mark = performance.now() - markStart;
  marker.unmark();
  document.body.normalize();
  const replaceStart = performance.now();
  const finder = findAndReplaceDOMText(document.body, { find: terms, wrap: 'span', preset: 'prose' });
  const replace = performance.now() - replaceStart;
  finder.revert();
  document.body.normalize();
  return { mark, replace };
}

/** The code of a library as its package ships it, for a page. */
function libraryCode(file: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
}

/** The pages of the benchmark when no others are given. */
function sampleSubjects(): Subject[] {
  const body = (bytes: number): string => new SamplePage().body(bytes);
  return [
    { name: '50 kB', body: body(50_000), rivals: true },
    { name: '1 MB', body: body(1_000_000), rivals: true },
    { name: '10 MB', body: body(10_000_000), rivals: false },
    ...pageShapes(plainWords).map((shape) => ({ ...shape, rivals: false })),
  ];
}

/** The saved pages of a folder, without their scripts, whose work would be measured too, and without the libraries. */
function savedSubjects(folder: string): Subject[] {
  return readdirSync(folder)
    .filter((name) => /\.html?$/i.test(name))
    .toSorted()
    .map((name) => {
      const page = readFileSync(join(folder, name), 'utf8');
      const start = /<body[^>]*>/i.exec(page);
      const end = page.search(/<\/body>/i);
      const body = page.slice(start ? start.index + start[0].length : 0, end < 0 ? undefined : end);
      const quiet = body.replaceAll(/<script\b[\s\S]*?<\/script>/gi, '');
      return { name, body: quiet, rivals: false };
    });
}
