import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Surroundings } from '../support/stubbed-page.ts';
import { optionsStates } from './pseudo-options-states.ts';

interface PseudoOptions {
  readonly open: (state: Surroundings) => Promise<Page>;
  readonly faultsOn: (page: Page, name: string) => Promise<string[]>;
}

const now = Date.now();
const synced = { isOn: true, fields: {}, syncedAt: now, isFailing: false, tooLarge: [] };

/** The options page by the name of the picture: what is said of syncing. */
const syncStates: Readonly<Record<string, Surroundings>> = {
  'sync-waiting': { aside: { 'settings.sync': { ...synced, syncedAt: null } } },
  'sync-done': { aside: { 'settings.sync': { ...synced, tooLarge: ['muted', 'sitesOff'] } } },
  'sync-failing': { aside: { 'settings.sync': { ...synced, isFailing: true } } },
};

/** The searches of the options page, and Undo. */
export function testSearches({ open, faultsOn }: PseudoOptions): void {
  test.each(Object.entries(syncStates))('%s', async (name, state) => {
    const options = await open({ ...state, background: { 'keys.list': [] } });
    await options.waitForSelector('[data-section=sync] input:checked');
    expect(await faultsOn(options, `options-${name}`)).toEqual([]);
    await options.close();
  });

  test('the synced copy is deleted, or the browser refuses to', async () => {
    const options = await open({ background: { 'keys.list': [] } });
    const button = await options.waitForSelector('[data-action=delete-synced]');
    await button!.click();
    await options.waitForFunction(() => document.querySelector('[data-part=sync-state]')?.textContent !== '');
    expect(await faultsOn(options, 'options-sync-deleted')).toEqual([]);
    await options.evaluate(`Object.defineProperty(chrome.storage.sync, 'get', {
      value: () => Promise.reject(new Error('broken')),
    })`);
    await button!.click();
    await options.waitForFunction(
      () => document.querySelector('[data-section=sync] .error')?.textContent !== '',
    );
    expect(await faultsOn(options, 'options-sync-failed')).toEqual([]);
    await options.close();
  });

  test('one setting is found, or none', async () => {
    const options = await open(optionsStates['full']!);
    await options.waitForSelector('[data-section=news]');
    for (const query of ['CoinGecko', 'shiba', 'zzzz']) {
      await options.click('[data-field=setting-search]', { count: 3 });
      await options.keyboard.type(query);
      await options.waitForFunction(
        () => document.querySelector('.setting-search output')?.textContent !== '',
      );
      const faults = await faultsOn(options, `options-search-${query}`);
      // The message of no result has the query.
      expect(faults.filter((fault) => !fault.endsWith(`English: ${query}`))).toEqual([]);
    }
    await options.close();
  });

  test('news sites are found, more of them, none, and sites that are not listed', async () => {
    const options = await open({ ...optionsStates['full']!, withheld: true });
    await options.waitForSelector('[data-field=news-search]');
    const queries = ['coin', 'ambcrypto', 'zzzz', 'other.example.org', 'blog.example.org'];
    for (const query of queries) {
      await options.click('[data-field=news-search]', { count: 3 });
      await options.keyboard.type(query);
      await options.waitForSelector('[data-news], [data-uncovered], [data-part=news-count]:not(:empty)');
      expect(await faultsOn(options, `options-news-${query}`)).toEqual([]);
    }
    await options.close();
  });

  test('a currency is searched, and a change undone', async () => {
    const options = await open(optionsStates['full']!);
    await options.waitForSelector('[data-field=currency]');
    await options.click('[data-field=currency]');
    await options.waitForSelector('[role=option]');
    expect(await faultsOn(options, 'options-currencies')).toEqual([]);
    await options.keyboard.type('zzzz');
    await options.waitForSelector('.search output:not(:empty)');
    expect(await faultsOn(options, 'options-no-currency')).toEqual([]);
    await options.keyboard.press('Escape');
    await options.click('[data-field=details]');
    await options.waitForSelector('[data-action=undo-change]');
    await options.click('[data-action=undo-change]');
    await options.waitForSelector('[data-action=undo-change][aria-disabled=true]');
    expect(await faultsOn(options, 'options-undone')).toEqual([]);
    await options.close();
  });
}
