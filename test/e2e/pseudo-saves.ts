import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { PseudoExtension } from '../support/pseudo-locale.ts';
import { storeUnseen, type Surroundings } from '../support/stubbed-page.ts';
import { optionsStates } from './pseudo-options-states.ts';

interface PseudoOptions {
  readonly open: (state: Surroundings) => Promise<Page>;
  readonly faultsOn: (page: Page, name: string) => Promise<string[]>;
  readonly catalog: () => PseudoExtension['catalog'];
}

/** The options page after a change that was stored, and after one that was not. */
export function testSaves({ open, faultsOn, catalog }: PseudoOptions): void {
  test('messages for a saved change, and for one refused because a list is empty or full', async () => {
    const options = await open(optionsStates['full']!);
    await options.waitForSelector('[data-source=kraken] input');
    await options.click('[data-source=kraken] input');
    await options.waitForSelector('.saved');
    expect(await faultsOn(options, 'options-saved')).toEqual([]);
    await storeUnseen(options, { providers: ['binance'] });
    await options.click('[data-source=binance] input');
    await options.waitForSelector('.save-state .error');
    expect(await faultsOn(options, 'options-too-few')).toEqual([]);
    await storeUnseen(options, { watchlist: Array.from({ length: 200 }, (_, index) => `coin-${index}`) });
    await options.type('[data-field=coin]', 'cardano');
    await options.waitForSelector('[role=option]');
    await options.keyboard.press('Enter');
    const full = catalog()['shared_not_saved_too_many']!.message;
    await options.waitForFunction(
      (text) => document.querySelector('.save-state .error')?.textContent === text,
      {},
      full,
    );
    expect(await faultsOn(options, 'options-too-many')).toEqual([]);
    await options.close();
  });
}
