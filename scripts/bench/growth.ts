import { join } from 'node:path';
import { bundleScript } from '../../test/support/bundle-script.ts';
import { type BenchPages, startBenchPages } from './bench-page.ts';
import type { Figure } from './figures.ts';
import { claimGrowth } from './growth-claims.ts';
import { domainGrowth } from './growth-domain.ts';
import { type Growth, growthSizes, maxRatio, measureGrowth } from './growth-measure.ts';
import { publicationGrowth } from './growth-publication.ts';
import type { GrowthSubject } from './growth-shapes.ts';

/** The subjects measured in Node. A module that reads a page's text exports its subjects and is added here. */
export const growthSubjects: readonly GrowthSubject[] = [...domainGrowth, ...claimGrowth];

/**
 * How the time of all code that reads a page's text grows when an adversarial text doubles. Prints a table of all
 * shapes, and returns one figure per subject: its worst shape.
 * @param only name of one subject, to measure it alone
 */
export async function measureGrowths(only?: string): Promise<Figure[]> {
  const names = [...growthSubjects, publicationGrowth].map(({ name }) => name);
  if (only !== undefined && !names.includes(only))
    throw new Error(`There is no subject ${only}. Subjects: ${names.join(', ')}`);
  const isChosen = ({ name }: GrowthSubject): boolean => only === undefined || name === only;
  const growths = growthSubjects
    .filter(isChosen)
    .flatMap((subject) =>
      Object.keys(subject.shapes).map((shape) => measureGrowth(subject, shape, threadMs)),
    );
  if (isChosen(publicationGrowth)) growths.push(...(await measureInPage()));
  console.log(`\n${growthTable(growths)}`);
  const subjects = new Set(growths.map(({ subject }) => subject));
  return [...subjects].map((name) => figureOf(growths.filter(({ subject }) => subject === name)));
}

/**
 * Milliseconds of processor time of this thread: unlike the wall clock it stops while other processes run, and it excludes
 * the engine's helper threads. Linux updates it with the scheduler's ticks, every few milliseconds, and exactly when the
 * time of the whole process is read.
 */
function threadMs(): number {
  process.cpuUsage();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

async function measureInPage(): Promise<Growth[]> {
  const pages: BenchPages = await startBenchPages();
  try {
    const page = await pages.open('');
    await page.evaluate(await bundleScript(join(import.meta.dirname, 'growth-publication.ts'), true));
    const growths: Growth[] = [];
    for (const shape of Object.keys(publicationGrowth.shapes))
      growths.push(await page.evaluate((each) => tickmarkGrowth.measure(each), shape));
    return growths;
  } finally {
    await pages.close();
  }
}

function figureOf(growths: readonly Growth[]): Figure {
  const { subject, shape, ms, worst, worstAt, fitted } = growths.toSorted(
    (one, other) => worstOf(other) - worstOf(one),
  )[0]!;
  return {
    what:
      `growth of ${subject}, worst of ${growths.length} shapes: ${shape}, ${sizeText(worstAt)} ` +
      `(${fitted.toFixed(2)} × a doubling on average)`,
    value: ms[worstAt]!,
    unit: 'ms',
    against: {
      what: 'half the text',
      value: ms[worstAt - 1] ?? Number.NaN,
      ratio: worst ?? Infinity,
    },
    goal: { of: 'ratio', atMost: maxRatio },
  };
}

function growthTable(growths: readonly Growth[]): string {
  const head = [
    'subject',
    'shape',
    ...growthSizes.map((_, at) => sizeText(at)),
    'fitted ratio',
    'worst doubling',
    `≤ ${maxRatio}`,
  ];
  const rows = growths.map(({ subject, shape, ms, worst, fitted }) => [
    subject,
    shape,
    ...growthSizes.map((_, at) => ms[at]?.toFixed(ms[at] < 10 ? 3 : 1) ?? '–'),
    fitted.toFixed(2),
    worst?.toFixed(2) ?? '–',
    worst !== null && worst <= maxRatio ? 'yes' : '**no**',
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function sizeText(at: number): string {
  return `${growthSizes[at]! / 1_000} kB`;
}

function worstOf({ worst }: Growth): number {
  return worst ?? Infinity;
}
