import { waitForMarks } from '../../test/support/marks.ts';
import { hoverText } from '../../test/support/pointer.ts';
import { popoverWith } from '../../test/support/popover.ts';
import { openPopup } from '../../test/support/surfaces.ts';
import { type Figure, median } from './figures.ts';
import { asPage, newsSite, untilIdle, withProduct } from './product.ts';
import { stampOfPage, type TaskTime, taskTimes } from './task-times.ts';
import { startTrace } from './trace.ts';

const rounds = 3;

/** The tasks in which a page of 200 paragraphs with 300 figures is read for the popup's table. */
export async function measureComparison(): Promise<Figure[]> {
  const runs: (readonly TaskTime[])[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await comparisonTasks());
  const longest = (key: keyof TaskTime): number =>
    median(runs.map((tasks) => Math.max(...tasks.map((task) => task[key]))));
  const all = median(runs.map((tasks) => tasks.reduce((sum, { processor }) => sum + processor, 0)));
  return [
    {
      what: 'comparison of 200 paragraphs with 300 figures: longest task, processor time',
      value: longest('processor'),
      unit: 'ms',
      against: { what: 'all of its tasks', value: all, ratio: longest('processor') / all },
      goal: { of: 'value', atMost: 8 },
    },
    {
      what: 'the same, wall time without garbage collections',
      value: longest('wallWithoutGc'),
      unit: 'ms',
    },
  ];
}

function comparisonTasks(): Promise<readonly TaskTime[]> {
  return withProduct(true, async ({ world, chromium }) => {
    const url = `${newsSite}/figures`;
    world.page(url, asPage(`<h1>Figures</h1>${figureArticle()}`));
    const page = await chromium.open(url);
    await waitForMarks(page);
    // The card's script is loaded with the first pointer event, and is no part of the comparison.
    await hoverText(page, 'Dogecoin');
    await popoverWith(page, 'Dogecoin');
    await page.mouse.move(1, 1);
    await untilIdle(page);
    const stop = await startTrace(page, ['devtools.timeline', 'v8.execute', 'v8', 'toplevel']);
    await page.evaluate((stamp) => console.timeStamp(stamp), stampOfPage);
    const popup = await openPopup(chromium, page);
    await popup.waitForSelector('.coins .figure-row');
    return taskTimes(await stop());
  });
}

/** Sentences of market news with one or two amounts each; `#` is replaced by a digit that differs from place to place. */
const sentences = [
  'Bitcoin is trading at $7#,412.60, up 2.4% over the past 24 hours, while Dogecoin holders moved $4# million to exchanges.',
  'The fund bought 1,2#0 ETH for $2,#50 apiece, and Dogecoin could rally to $0.3# if buyers return.',
  'Support for Dogecoin stands near the $0.1# mark.',
  'In May, Solana fell to $1#4.20 before it recovered, and Dogecoin followed with a loss of 6%.',
  'Cardano (ADA) changed hands at $0.4# on Saturday; nobody sold Dogecoin.',
  'Analysts expect XRP to stay between $1.#2 and $2.#5, with Dogecoin in its wake.',
] as const;

/** Words between the amounts, as in an article. */
const filler =
  'Desks in London and Singapore saw little change in the order books after the open, and traders who had waited for the ' +
  'data of the morning went back to what they held before.';

const paragraphs = 200;

/**
 * An article of 200 paragraphs with 300 amounts. Every paragraph names Dogecoin and none states its price, so that a
 * comparison of the page has to read all of them.
 */
function figureArticle(): string {
  return Array.from({ length: paragraphs }, (_, at) => {
    const sentence = sentences[at % sentences.length]!;
    const written = sentence.replaceAll('#', (_sign, place: number) => String((at * 7 + place) % 10));
    return `<p>${written} ${filler}</p>`;
  }).join('');
}
