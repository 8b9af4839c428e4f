import type { Page } from 'puppeteer-core';
import { waitFor } from '../../support/wait-for.ts';
import { middleOf } from './card-page.ts';
import type { Box, OpenCard } from './open-cards.ts';

/** How long a card must have stood still before a click in it can change a setting, and some more; milliseconds. */
const settledMs = 600;

export const opened = (page: Page): Promise<OpenCard[]> => page.evaluate(() => tickmark.opened());

/** Waits until exactly these cards are open, in this order; null stands for a notice. */
export async function untilCards(page: Page, ...names: readonly (string | null)[]): Promise<OpenCard[]> {
  return waitFor(
    async () => {
      const cards = await opened(page);
      return JSON.stringify(cards.map(({ name }) => name)) === JSON.stringify(names) && cards;
    },
    { what: `the cards ${names.join(', ')}` },
  );
}

/** The open cards once they have stood still for a moment: their chart and figures may make them grow. */
export async function restingCards(page: Page, ...names: readonly (string | null)[]): Promise<OpenCard[]> {
  let before = '';
  return waitFor(
    async () => {
      const cards = await untilCards(page, ...names);
      const now = JSON.stringify(cards);
      const rests = now === before;
      before = now;
      return rests && cards;
    },
    { what: `the cards ${names.join(', ')} to stand still` },
  );
}

/** Clicks an element of an open card once it stands still. */
export async function pressIn(page: Page, name: string | null, selector: string): Promise<void> {
  const { x, y, width, height } = await resting(page, name, selector, 50);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Clicks an element of an open card once it has stood still for so long that the click may change a setting. */
export async function clickIn(page: Page, name: string | null, selector: string): Promise<void> {
  const { x, y, width, height } = await resting(page, name, selector, settledMs);
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function resting(page: Page, name: string | null, selector: string, ms: number): Promise<Box> {
  return waitFor(
    () =>
      page.evaluate(
        async (card, wanted, rest) => {
          const box = tickmark.boxIn(card, wanted);
          await new Promise((resolve) => void setTimeout(resolve, rest));
          const later = tickmark.boxIn(card, wanted);
          return box.x === later.x && box.y === later.y ? later : null;
        },
        name,
        selector,
        ms,
      ),
    { what: `${selector} to rest` },
  );
}

/** Hovers a word until its card is open, and pins it. */
export async function pinCard(page: Page, word: string): Promise<void> {
  await page.mouse.move(...(await middleOf(page, word)));
  await waitFor(async () => (await opened(page)).some(({ name, pinned }) => name === word && !pinned), {
    what: `the card of ${word}`,
  });
  const { x, y, width, height } = await page.evaluate(
    (name) => tickmark.boxIn(name, '[data-tool="pin"]'),
    word,
  );
  await page.mouse.click(x + width / 2, y + height / 2);
  await waitFor(async () => (await opened(page)).some(({ name, pinned }) => name === word && pinned), {
    what: `the pinned card of ${word}`,
  });
}

/** The pairs of cards that cover each other. */
export function overlaps(cards: readonly OpenCard[]): string[] {
  return cards.flatMap((one, at) =>
    cards
      .slice(at + 1)
      .filter(({ box }) => covers(one.box, box))
      .map((other) => `${one.name} and ${other.name}`),
  );
}

function covers(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
