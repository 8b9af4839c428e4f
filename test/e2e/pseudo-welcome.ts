import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Surroundings } from '../support/stubbed-page.ts';

interface Surface {
  readonly open: (state: Surroundings) => Promise<Page>;
  readonly faultsOn: (page: Page, name: string) => Promise<string[]>;
}

const states: Readonly<Record<string, Surroundings>> = {
  first: {},
  everywhere: { origins: ['https://*/*', 'http://*/*'] },
  unreadable: { unreadable: true },
};

/** Tests of the welcome page in each of its states, wide and narrow. */
export function testWelcome({ open, faultsOn }: Surface): void {
  test.each(Object.entries(states))('%s', async (name, state) => {
    const welcome = await open(state);
    await welcome.waitForSelector(name === 'unreadable' ? '[role=alert]:not(:empty)' : '[data-choice=sites]');
    expect(await faultsOn(welcome, `welcome-${name}`)).toEqual([]);
    await welcome.setViewport({ width: 420, height: 700 });
    expect(await faultsOn(welcome, `welcome-${name}-narrow`)).toEqual([]);
    await welcome.close();
  });
}
