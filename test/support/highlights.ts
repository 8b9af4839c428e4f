import type { Frame, Page } from 'puppeteer-core';

/** The texts that Tickmark has painted, by highlight name (`tickmark-up`, …), in the order of painting. */
export function highlights(page: Page | Frame): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(() => {
    const ours = [...CSS.highlights].filter(([name]) => name.startsWith('tickmark-'));
    return Object.fromEntries(
      ours.map(([name, highlight]) => [
        name,
        [...highlight].map(({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? '').slice(startOffset, endOffset),
        ),
      ]),
    );
  });
}

/** Every text that Tickmark has painted, whatever the colour. */
export async function markedTexts(page: Page | Frame): Promise<readonly string[]> {
  return Object.values(await highlights(page)).flat();
}
