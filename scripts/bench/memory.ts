import { articleHtml, articleUrl } from '../demo/article.ts';
import { type Figure, median } from './figures.ts';
import { untilIdle, withProduct } from './product.ts';

const rounds = 3;

/** The heap of a tab with the sample article, with and without Tickmark. */
export async function measureMemory(): Promise<Figure[]> {
  const withUs: number[] = [];
  const without: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    withUs.push(await heapOf(true));
    without.push(await heapOf(false));
  }
  const alone = median(without);
  const ours = median(withUs) - alone;
  return [
    {
      what: 'heap of a tab over the page without us',
      value: ours,
      unit: 'MB',
      against: { what: 'the page alone', value: alone, ratio: ours / alone },
      goal: { of: 'value', atMost: 1.5 },
    },
  ];
}

function heapOf(extension: boolean): Promise<number> {
  return withProduct(extension, async ({ world, chromium }) => {
    world.page(articleUrl, articleHtml());
    const page = await chromium.open(articleUrl);
    await untilIdle(page);
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.enable');
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1_000_000;
  });
}
