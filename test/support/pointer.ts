import type { Page } from 'puppeteer-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Scrolls to a text of the page and rests the real pointer on its first letter or two. `nth` counts from 0 the places where it stands as
 * a word of its own: "SOL" is found in "SOL's", not in "SOLANA" or "$SOL".
 */
export async function hoverText(page: Page, text: string, nth = 0): Promise<void> {
  const { x, y } = await textPosition(page, text, nth);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}

/** Moves the pointer to the corner of the page, away from marks and popovers. */
export async function movePointerAway(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
}

async function textPosition(page: Page, text: string, nth: number): Promise<Point> {
  const point = await page.evaluate(
    (wanted, place) => {
      const partOfWord = /[\p{L}\p{N}$]/u;
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = place;
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
