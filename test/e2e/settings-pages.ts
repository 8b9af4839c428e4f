import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { waitFor } from '../support/wait-for.ts';

/** Replaces the stored settings. */
export async function store(page: Page, values: Partial<Settings>): Promise<void> {
  await page.evaluate(
    `chrome.storage.local.set({ settings: { version: 1, values: ${JSON.stringify(values)} } })`,
  );
}

/** The settings in storage: those that differ from the defaults. */
async function stored(page: Page): Promise<Partial<Settings>> {
  const { settings } = (await page.evaluate('chrome.storage.local.get("settings")')) as {
    settings?: { values: Partial<Settings> };
  };
  return settings?.values ?? {};
}

/**
 * Waits until these settings are stored. Asking for the lock after the changes is not enough: a document's first requests
 * for a lock wait for a check of its access to storage, and a later one may be granted before them.
 */
export async function expectStored(page: Page, values: Partial<Settings>): Promise<void> {
  await expect.poll(() => stored(page), { timeout: 20_000 }).toEqual(values);
}

/** Clicks several controls before the page can draw itself anew. */
export async function clickAtOnce(page: Page, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) await page.waitForSelector(selector);
  await page.evaluate((all) => {
    for (const selector of all) document.querySelector<HTMLElement>(selector)?.click();
  }, selectors);
}

/** Keeps the lock under which settings change, so that the changes of several pages queue; returns its release. */
export async function holdLock(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('settings', () => {
          held();
          return new Promise<void>((release) => {
            Object.assign(globalThis, { release });
          });
        });
      }),
  );
  return () => page.evaluate('release()') as Promise<void>;
}

/** Waits until this many changes queue for the lock. */
export async function queued(page: Page, count: number): Promise<void> {
  await waitFor(
    async () => {
      const pending = await page.evaluate(async () => (await navigator.locks.query()).pending ?? []);
      return pending.filter(({ name }) => name === 'settings').length === count;
    },
    { what: `${count} changes to wait for the lock` },
  );
}

/** From now on the browser refuses to store anything for this page, as it does on a full disk. */
export async function refuseStorage(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const refuse = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    Object.defineProperty(chrome.storage.local, 'set', { value: refuse });
    if (chrome.storage.local.set !== refuse) throw new Error('storage still works');
  })()`);
}
