import type { Page } from 'puppeteer-core';
import { type BenchPages, libraryCode } from './bench-page.ts';
import type { Figure } from './figures.ts';
import { median } from './figures.ts';
import type { ScanTimes } from './page-entry.ts';

/** A page to scan. */
export interface Subject {
  readonly name: string;
  /** The inner HTML of its body. */
  readonly body: string;
  /** The first scan in a fresh page may cost this many milliseconds at most. */
  readonly coldLimit?: number;
  /** The libraries take minutes on very large pages; false leaves them out. */
  readonly rivals: boolean;
}

const warmRounds = 21;
/** The first rounds are where the browser compiles. */
const warmUp = 20;
const coldRounds = 5;
/** The libraries get no further round after so many milliseconds. */
const longEnough = 20_000;

interface Rivals {
  readonly mark: number;
  readonly replace: number;
}

/** Scans one page again and again, ours and what it is compared with in turn. */
export async function measureScans(pages: BenchPages, subject: Subject): Promise<Figure[]> {
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
  const part = (key: 'walk' | 'recognise' | 'paint'): Figure => ({
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
      goal: { of: 'ratio', atMost: 3 },
    },
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
      ...(subject.coldLimit !== undefined && { goal: { of: 'value' as const, atMost: subject.coldLimit } }),
    },
  ];
}

function totalOf({ lexicon, walk, recognise, paint }: ScanTimes): number {
  return lexicon + walk + recognise + paint;
}

/** The first run in a fresh page, of ours and of the bare walk, each in pages of its own. */
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

/** mark.js and findAndReplaceDOMText with one expression of all terms, which is the fastest way of both. */
async function measureRivals(page: Page, name: string, ours: number): Promise<Figure[]> {
  await page.evaluate(libraryCode('mark.js/dist/mark.min.js'));
  await page.evaluate(libraryCode('findandreplacedomtext/src/findAndReplaceDOMText.js'));
  const rounds: Rivals[] = [];
  const start = Date.now();
  while (rounds.length < 3 && Date.now() - start < longEnough) rounds.push(await page.evaluate(runRivals));
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

/** Runs in the page, as text. What the libraries put in is taken out again outside of the time. */
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
