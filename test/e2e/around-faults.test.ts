import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import {
  contextHosts,
  contextOrigins,
  contextSourceIds,
} from '../../utils/domain/context/context-sources.ts';
import { driveChromium } from '../support/chromium-driver.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { showDetails } from '../support/press-in-card.ts';
import type { TickmarkBrowser } from '../support/tickmark-browser.ts';
import { emptyList, missingFields, nulls, otherKinds, tenMegabytes } from '../world/alterations.ts';
import { allProviders } from '../world/all-providers.ts';
import {
  down,
  type Fault,
  hang,
  htmlInstead,
  rateLimited,
  serverError,
  slow,
  wrongAnswer,
} from '../world/faults.ts';
import {
  aroundPrice,
  coinglassKey,
  liquidationStreams,
  stocktwitsLogin,
} from '../world/providers/around-price.ts';
import { startWorld, type World } from '../world/world.ts';
import { extensionDir, html } from './product.ts';

const faults: readonly [string, Fault | null][] = [
  ['none', null],
  ['down', down],
  ['hang', hang],
  ['slow', slow(8_000)],
  ['429', rateLimited()],
  ['401', wrongAnswer(401, '{"code":"401"}')],
  ['403 with HTML', htmlInstead(403)],
  ['451', wrongAnswer(451, '{}')],
  ['500', serverError()],
  ['HTML with 200', htmlInstead(200)],
  ['empty list', emptyList],
  ['strings for numbers', otherKinds],
  ['nulls', nulls],
  ['missing fields', missingFields],
  ['10 MB', tenMegabytes],
];
const hosts = contextSourceIds.flatMap((source) => contextHosts[source]);
const url = 'https://www.bbc.com/around-faults';
/** As without these sources, on a machine that is busy otherwise. */
const latestMs = 3_000;

let world: World;
let browser: TickmarkBrowser;
const lines: string[] = [];
afterEach(async () => {
  await browser.close();
  await world.close();
});
afterAll(() => void process.stdout.write(`${lines.join('\n')}\n`));

async function open(fault: Fault | null): Promise<Page> {
  world = await startWorld([...allProviders, aroundPrice, liquidationStreams]);
  world.page(url, html('<h1>Bitcoin (BTC)</h1><p>Up.</p>'));
  if (fault) for (const host of hosts) world.fault(host, fault);
  browser = await driveChromium({ extensionDir, world });
  await browser.grantOnRequest(contextSourceIds.flatMap(contextOrigins));
  const options = await browser.open(`${await browser.extensionOrigin()}/options.html`);
  for (const source of contextSourceIds) {
    await options.waitForSelector(`[data-source="${source}"] input:not([disabled])`);
    await options.click(`[data-source="${source}"] input[type="checkbox"]`);
  }
  await (await options.waitForSelector('[data-field="coinglass-key"]'))!.type(coinglassKey);
  await options.keyboard.press('Enter');
  await (await options.waitForSelector('[data-field="stocktwits-user"]'))!.type(stocktwitsLogin.user);
  await options.type('[data-field="stocktwits-key"]', stocktwitsLogin.password);
  await options.keyboard.press('Enter');
  await options.waitForSelector('[data-key="stocktwits"]');
  await options.close();
  const page = await browser.open(url);
  await waitForMarks(page);
  return page;
}

describe('the price is not late with all sources around it', () => {
  test.each(faults)('%s', async (name, fault) => {
    const page = await open(fault);
    const start = Date.now();
    await hoverText(page, 'BTC');
    const { parts } = await popoverWith(page, 'BTC', (card) => /\d/.test(card.parts['price'] ?? ''), 20_000);
    const ms = Date.now() - start;
    expect(parts['price']).toBe('$70,652.60');
    await showDetails(page);
    const settled = await popoverWith(
      page,
      'BTC, settled',
      (card) =>
        card.parts['cap'] !== undefined &&
        card.attributes['aria-busy'] !== 'true' &&
        !card.text.includes('loading') &&
        (fault !== null || card.parts['liquidated'] !== undefined),
      20_000,
    );
    lines.push(
      [name, parts['price'], settled.parts['liquidated'] ?? 'no liquidations', `${ms} ms`].join(' | '),
    );
    expect(settled.text).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(fault !== null || settled.parts['liquidated']?.includes('$382')).toBe(true);
    expect(ms).toBeLessThan(latestMs);
  });
});
