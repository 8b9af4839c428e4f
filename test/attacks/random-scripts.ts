import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { attack } from '../support/attack.ts';
import { markedTexts } from '../support/highlights.ts';
import { textPlace } from '../support/pointer.ts';
import { waitFor } from '../support/wait-for.ts';
import { type CardVisits, collector, startVisits } from './card-visit.ts';
import { pageScript } from './page-scripts.ts';

/** Number of scripts, one per seed; a multiple of `atOnce`. `npm run test:attacks` runs 200, in five minutes. */
const scripts = Number(process.env['TICKMARK_RANDOM_SCRIPTS'] ?? 32);
/** Scripts that share a page. */
const atOnce = 4;

/** Some scripts take away the mention, or what tells where it is: then where it would be. */
async function placeOnPage(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const markOf = async () => (await markedTexts(page)).length > 0 && textPlace(page, 'Bitcoin');
  return waitFor(markOf, { what: 'marks', timeout: 1_500 }).catch(() => ({ x: 255, y: 130 }));
}

/** From outside: what looks into the card runs in the page's world, and would hand its nodes to patched functions. */
function openBox(): { readonly x: number; readonly y: number } | null {
  const host = document.querySelector('html > [popover]:popover-open');
  if (!host) return null;
  const { x, y, height } = host.getBoundingClientRect();
  return height > 100 ? { x, y } : null;
}

/** Rests on the mention, reads the card with pointer and keys, and lets the page look at all that it can reach. */
async function read(page: Page): Promise<boolean> {
  // Some scripts take away the mention, or the card as soon as it opens.
  const card = await waitFor(() => page.evaluate(openBox), { what: 'the card', timeout: 3_000 }).catch(
    () => null,
  );
  const { x, y } = card ?? { x: 200, y: 150 };
  await page.mouse.move(x + 60, y + 60);
  await page.mouse.move(x + 80, y + 62);
  await page.mouse.click(x + 90, y + 62);
  await page.mouse.wheel({ deltaY: 4 });
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await page.evaluate('for (const each of later) try { each() } catch {}');
  return card !== null;
}

/** Names the scripts that keep the browser from answering. */
async function withSeed<T>(seed: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`seed ${seed}: the page does not respond`)), 40_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs random hostile scripts against the card in one browser. Each browser has a test file of its own, so that both
 * can run at the same time.
 */
export function attackWithRandomScripts(kind: BrowserKind): void {
  let visits: CardVisits;
  beforeAll(async () => {
    visits = await startVisits(kind);
  });
  afterAll(() => visits.close());

  attack(
    {
      attack: 'Read the card or change a setting with random scripts',
      browser: kind,
      tried: `${scripts} random scripts from a grammar, seeds 1 to ${scripts}, ${atOnce} to a page: patched prototypes, defined elements, events, deleted nodes, observers, selections`,
      held: 'no setting changed, no node or text of the card read, no error in the extension',
    },
    async () => {
      const leaks: string[] = [];
      const errors: string[] = [];
      let opened = 0;
      for (let seed = 1; seed <= scripts; seed += atOnce) {
        const seeds = Array.from({ length: atOnce }, (_, at) => seed + at);
        const page = await withSeed(
          seed,
          visits.visit(
            `${collector}\nwindow.later = [];\n${seeds.map(pageScript).join('\n')}`,
            (made) => {
              made.on('pageerror', (error) => {
                if (/extension:\/\//.test(String((error as Error).stack)))
                  errors.push(`${seed}: ${String(error)}`);
              });
              made.on('console', (message) => {
                if (message.text().startsWith('[Tickmark]')) errors.push(`${seed}: ${message.text()}`);
              });
            },
            placeOnPage,
          ),
        );
        if (await withSeed(seed, read(page))) opened += 1;
        const found = (await page.evaluate('[...leaks]')) as string[];
        leaks.push(...found.map((leak) => `${seed}: ${leak}`));
        await page.close();
      }
      expect({ leaks, errors }).toEqual({ leaks: [], errors: [] });
      expect(await visits.settings()).toBeNull();
      // Most scripts leave the card alone for long enough to be read.
      expect(opened).toBeGreaterThan(scripts / atOnce / 3);
    },
    900_000,
  );
}
