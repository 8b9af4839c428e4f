import { waitForMarks } from '../../test/support/marks.ts';
import { hoverText } from '../../test/support/pointer.ts';
import { popoverWith } from '../../test/support/popover.ts';
import { openPopup } from '../../test/support/surfaces.ts';
import { figureArticle } from './figure-page.ts';
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
