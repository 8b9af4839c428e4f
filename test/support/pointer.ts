import type { Frame, Page } from 'puppeteer-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Scrolls to a text of the page, or of one of its frames, and rests the real pointer on its first letter or two.
 * `nth` counts from 0 the places where it stands as a word of its own: "SOL" is found in "SOL's", not in "SOLANA" or
 * "$SOL".
 */
export async function hoverText(place: Page | Frame, text: string, nth = 0): Promise<void> {
  const { x, y } = await textPlace(place, text, nth);
  const { x: left, y: top } = await cornerOf(place);
  const { mouse } = pageOf(place);
  await mouse.move(left + x - 3, top + y);
  await mouse.move(left + x, top + y);
}

function pageOf(place: Page | Frame): Page {
  return 'mainFrame' in place ? place : place.page();
}

/** Where the inside of a frame begins in the viewport of its page. */
async function cornerOf(place: Page | Frame): Promise<Point> {
  const frame = 'mainFrame' in place ? null : await place.frameElement();
  return (
    (await frame?.evaluate((element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x: x + element.clientLeft, y: y + element.clientTop };
    })) ?? { x: 0, y: 0 }
  );
}

/** Moves the pointer to the corner of the page, away from marks and popovers. */
export async function movePointerAway(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
}

/** Scrolls to a text, as `hoverText` does, and returns the position of its first letter or two in its frame's viewport. */
export async function textPlace(place: Page | Frame, text: string, nth = 0): Promise<Point> {
  const point = await place.evaluate(
    (wanted, skipped) => {
      const partOfWord = /[\p{L}\p{N}$]/u;
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = skipped;
      while (texts.nextNode()) {
        const node = texts.currentNode;
        const content = node.textContent ?? '';
        for (let at = content.indexOf(wanted); at >= 0; at = content.indexOf(wanted, at + 1)) {
          const end = at + wanted.length;
          const isWord = !partOfWord.test(content[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(content[end] ?? '');
          if (!isWord || !node.parentElement?.checkVisibility() || left-- > 0) continue;
          node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, end);
          const [rect] = range.getClientRects();
          return rect ? { x: rect.x + Math.min(rect.width / 2, 8), y: rect.y + rect.height / 2 } : null;
        }
      }
      return null;
    },
    text,
    nth,
  );
  if (point === null) throw new Error(`The page does not show "${text}" ${nth + 1} times.`);
  return point;
}
