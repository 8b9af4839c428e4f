import { test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';

/** One row of the table that `npm run test:attacks` prints. */
export interface Attack {
  /** The attacker's goal, in a few words. */
  readonly attack: string;
  /** Where it was run; `node` for rules that run without a browser. */
  readonly browser: BrowserKind | 'node';
  /** What was done, with counts. */
  readonly tried: string;
  /** What must have held for the test to pass. */
  readonly held: string;
}

/** A test that fails if the attack succeeds, with a row in the table. `limitMs` is its timeout. */
export function attack(row: Attack, run: () => Promise<void> | void, limitMs = 60_000): void {
  // The assertions are in `run`.
  // oxlint-disable-next-line vitest/expect-expect
  test(`${row.attack} (${row.browser}): ${row.tried}`, { timeout: limitMs }, async ({ task }) => {
    Object.assign(task.meta, { attack: row });
    await run();
  });
}
