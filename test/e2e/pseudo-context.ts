import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { MaskedKey } from '../../utils/domain/keys/api-key.ts';
import type { MarketLiquidations } from '../../utils/domain/context/coin-context.ts';
import { contextOrigins, contextSourceIds } from '../../utils/domain/context/context-sources.ts';
import type { Surroundings } from '../support/stubbed-page.ts';

/** The market's liquidations of 24 hours. */
export const marketLiquidations: MarketLiquidations = {
  total: { long: 160_000_000, short: 450_000_000, at: Date.now(), coverage: { kind: 'day' } },
  coins: [
    {
      coin: 'bitcoin',
      figures: { long: 84_300_000, short: 297_820_000, at: Date.now(), coverage: { kind: 'day' } },
    },
  ],
};

const origins = contextSourceIds.flatMap(contextOrigins);
const settings = { showsContext: true, contextSources: ['coinglass', 'stocktwits'] } as const;
const key = (service: 'coinglass' | 'stocktwits', refused: MaskedKey['refused']): MaskedKey => ({
  service,
  tier: 'only',
  ending: '1234',
  refused,
  isConfirmed: refused === null,
});

/** The options page with sources of figures around the price, by the name of the picture. */
export const contextStates: Readonly<Record<string, Surroundings>> = {
  context: { settings, origins, background: { 'keys.list': [] } },
  'context-keys': {
    settings,
    origins,
    background: { 'keys.list': [key('coinglass', 'wrong-key'), key('stocktwits', null)] },
  },
};

interface Surface {
  /** The options page in the state `context`. */
  readonly open: () => Promise<Page>;
  readonly faultsOn: (page: Page, name: string) => Promise<string[]>;
}

/** What the section on figures around the price says where something is wrong. */
export function testContext({ open, faultsOn }: Surface): void {
  test('a source of figures around the price without its permission, and a login that is none', async () => {
    const options = await open();
    await options.waitForSelector('[data-source=streams] input:not([disabled])');
    await options.click('[data-source=futures] input');
    await options.waitForSelector('[data-source=futures] .error');
    await options.type('[data-field=stocktwits-key]', 'x');
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => document.querySelector('#stocktwits-error')?.textContent !== '');
    expect(await faultsOn(options, 'options-context-errors')).toEqual([]);
    await options.close();
  });
}
