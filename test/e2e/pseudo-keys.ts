import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { KeyService, MaskedKey } from '../../utils/domain/keys/api-key.ts';
import type { KeyCheck, UncheckedReason } from '../../utils/domain/keys/key-check.ts';
import type { Surroundings } from '../support/stubbed-page.ts';

interface Surface {
  readonly open: (state: Surroundings) => Promise<Page>;
  readonly faultsOn: (page: Page, name: string) => Promise<string[]>;
}

const saved: MaskedKey = {
  service: 'coingecko' satisfies KeyService,
  tier: 'demo',
  ending: '1234',
  refused: null,
  isConfirmed: false,
};

const reasons: readonly UncheckedReason[] = ['offline', 'busy', 'blocked', 'withheld', 'unused', 'failed'];

/** A saved key in each state of its check. */
export function testKeys({ open, faultsOn }: Surface): void {
  test('the check of a key: none yet, under way, and each reason without a result', async () => {
    const options = await open({ background: { 'keys.list': [saved] } });
    await options.waitForSelector('[data-outcome=none]');
    const faults = await faultsOn(options, 'options-key-none');
    await options.click('[data-action=check]');
    await options.waitForFunction(() => document.querySelector('[data-outcome]') === null);
    faults.push(...(await faultsOn(options, 'options-key-running')));
    await options.close();
    for (const why of reasons) {
      const check: KeyCheck = { kind: 'unchecked', why };
      const page = await open({
        background: { 'keys.list': [saved], 'keys.check': { check, keys: [saved] } },
      });
      await (await page.waitForSelector('[data-action=check]'))!.click();
      await page.waitForSelector(`[data-outcome=${why}]`);
      faults.push(...(await faultsOn(page, `options-key-${why}`)));
      await page.close();
    }
    expect(faults).toEqual([]);
  });
}
