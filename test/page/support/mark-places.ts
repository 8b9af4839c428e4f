import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { waitFor } from '../../support/wait-for.ts';

/** The painted marks in document order: the id of the closest element that has one, and the text. */
function paintedPlaces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    // A shadow tree is where its host is.
    const hostOf = (node: Node): Node => {
      const root = node.getRootNode();
      return root instanceof ShadowRoot ? root.host : node;
    };
    const isBefore = (a: AbstractRange, b: AbstractRange): boolean => {
      if (a.startContainer === b.startContainer) return a.startOffset < b.startOffset;
      const [one, other] = [hostOf(a.startContainer), hostOf(b.startContainer)] as const;
      return one === other
        ? (a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !==
            0
        : (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    };
    return ranges
      .toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
      .map(({ startContainer, startOffset, endOffset }) => {
        const root = startContainer.getRootNode();
        const element = startContainer.parentElement?.closest('[id]') ?? (root as ShadowRoot).host;
        return `${element.id} ${(startContainer as Text).data.slice(startOffset, endOffset)}`;
      });
  });
}

/** Waits until exactly these marks are painted, and two frames later still are. */
export async function expectPlaces(page: Page, wanted: readonly string[]): Promise<void> {
  const text = JSON.stringify(wanted);
  let last = '';
  const isPainted = async (): Promise<boolean> => {
    last = JSON.stringify(await paintedPlaces(page));
    return last === text;
  };
  try {
    await waitFor(isPainted, { what: text });
  } catch (error) {
    throw new Error(`wanted ${text}, painted ${last}`, { cause: error });
  }
  await twoFrames(page);
  expect(await paintedPlaces(page)).toEqual(wanted);
}

function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Waits until the page has found so many mentions, painted or not. */
export async function untilFound(page: Page, count: number): Promise<void> {
  const found = (): Promise<number> =>
    page.evaluate(async () =>
      (await tickmark.summary())!.coins.reduce((sum, { mentions }) => sum + mentions, 0),
    );
  await waitFor(async () => (await found()) === count, { what: `${count} mentions` });
}
