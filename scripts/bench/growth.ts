import { join } from 'node:path';
import { bundleScript } from '../../test/support/bundle-script.ts';
import type { BenchPages } from './bench-page.ts';
import type { Figure } from './figures.ts';
import { claimGrowth } from './growth-claims.ts';
import { domainGrowth } from './growth-domain.ts';
import { type Growth, growthSizes, measureGrowth } from './growth-measure.ts';
import type { GrowthSubject } from './growth-subject.ts';

/** What is measured in Node. A module that reads a page's text exports its subjects and is added here. */
export const growthSubjects: readonly GrowthSubject[] = [...domainGrowth, ...claimGrowth];

/** Twice the text may take this many times as long: twice, and what caches and collections add. */
const atMost = 2.3;

/**
 * How the time of everything that reads a page's text grows when an adversarial text doubles. Prints a table of all
 * shapes, and gives one figure for each subject: its worst shape.
 */
export async function measureGrowths(pages: BenchPages): Promise<Figure[]> {
  const growths = growthSubjects.flatMap((subject) =>
    Object.keys(subject.shapes).map((shape) => measureGrowth(subject, shape)),
  );
  growths.push(...(await measureInPage(pages)));
  console.log(`\n${growthTable(growths)}`);
  const subjects = new Set(growths.map(({ subject }) => subject));
  return [...subjects].map((name) =>
    figureOf(
      name,
      growths.filter(({ subject }) => subject === name),
    ),
  );
}

async function measureInPage(pages: BenchPages): Promise<Growth[]> {
  const page = await pages.open('');
  await page.evaluate(await bundleScript(join(import.meta.dirname, 'growth-page-entry.ts'), true));
  const growths: Growth[] = [];
  for (const shape of await page.evaluate(() => tickmarkGrowth.shapes())) {
    const growth = await page.evaluate((each) => tickmarkGrowth.measure(each), shape);
    // Infinity arrives as null.
    const worst = growth.worst as number | null;
    growths.push({ ...growth, worst: worst ?? Infinity });
  }
  await page.close();
  return growths;
}

function figureOf(subject: string, growths: readonly Growth[]): Figure {
  const { shape, ms, worst } = growths.toSorted((one, other) => other.worst - one.worst)[0]!;
  return {
    what: `growth of ${subject}, worst of ${growths.length} shapes: ${shape}, ${sizeText(ms.length - 1)}`,
    value: ms.at(-1)!,
    unit: 'ms',
    against: { what: 'half the text', value: ms.at(-2) ?? Number.NaN, ratio: worst },
    goal: { of: 'ratio', atMost },
  };
}

function growthTable(growths: readonly Growth[]): string {
  const head = [
    'subject',
    'shape',
    ...growthSizes.map((_, at) => sizeText(at)),
    'worst ratio',
    `≤ ${atMost}`,
  ];
  const rows = growths.map(({ subject, shape, ms, worst }) => [
    subject,
    shape,
    ...growthSizes.map((_, at) => ms[at]?.toFixed(ms[at] < 10 ? 3 : 1) ?? '–'),
    worst.toFixed(2),
    worst <= atMost ? 'yes' : '**no**',
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function sizeText(at: number): string {
  return `${growthSizes[at]! / 1_000} kB`;
}
