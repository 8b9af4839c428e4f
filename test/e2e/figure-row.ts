import type { Page } from 'puppeteer-core';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith, type PopoverReading } from '../support/popover.ts';
import { clickControl } from '../support/press-in-card.ts';

/** What the card says of the article's own figure, part by part; empty where it has no such row. */
export function figureRow({ parts }: PopoverReading): string[] {
  return ['stated', 'stated-change', 'market-then', 'verdict']
    .map((name) => (parts[name] ?? '').replaceAll('\u00a0', ' '))
    .filter((text) => text !== '');
}

/** Hovers over a word, reads its card once that is ready, and closes it. */
export async function readCard(
  page: Page,
  word: string,
  isReady: (card: PopoverReading) => boolean,
): Promise<PopoverReading> {
  await hoverText(page, word);
  const card = await popoverWith(page, word, isReady);
  await movePointerAway(page);
  await popoverGone(page);
  return card;
}

/** The same after a click on "Exact price", once the market's price in the card is not "about" any more. */
export async function readExactCard(
  page: Page,
  word: string,
  isReady: (card: PopoverReading) => boolean,
): Promise<PopoverReading> {
  await hoverText(page, word);
  await popoverWith(page, `“Exact price” for ${word}`, ({ parts }) => parts['exact'] !== undefined);
  await clickControl(page, 'exact');
  const isExact = ({ parts }: PopoverReading): boolean =>
    parts['exact'] === undefined && !/about/.test(parts['then'] ?? 'about');
  const card = await popoverWith(
    page,
    `the exact price for ${word}`,
    (each) => isExact(each) && isReady(each),
  );
  await movePointerAway(page);
  await popoverGone(page);
  return card;
}
