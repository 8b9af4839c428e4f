import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../../../utils/domain/settings/settings.ts';
import { mergeSettings, type SyncedFields } from '../../../../../utils/domain/sync/merge-settings.ts';
import { syncedNames } from '../../../../../utils/domain/sync/sync-items.ts';
import { checkSetting } from '../../../../../utils/settings/read-settings.ts';

/** A browser with its settings and the state after its last sync. */
interface Simulated {
  local: Settings;
  base: SyncedFields;
}

function sync(browser: Simulated, account: SyncedFields, now: number): SyncedFields {
  const result = mergeSettings({
    base: browser.base,
    local: browser.local,
    remote: account,
    names: syncedNames,
    now,
    check: checkSetting,
  });
  browser.local = { ...browser.local, ...result.patch };
  browser.base = result.fields;
  const written = Object.fromEntries(result.written.map((name) => [name, result.fields[name]!]));
  return { ...account, ...written };
}

function expectValid(settings: Settings): void {
  for (const name of Object.keys(defaultSettings) as (keyof Settings)[])
    expect([name, checkSetting(name, settings[name]).kind]).toEqual([name, 'valid']);
}

const words = fc.constantFrom('one', 'near', 'pepe', 'link', 'sol');
const coins = fc.constantFrom('bitcoin', 'ethereum', 'solana', 'ripple', 'cardano');
const change = fc.oneof(
  fc.record({ kind: fc.constant('currency' as const), value: fc.constantFrom('usd', 'eur', 'gbp') }),
  fc.record({ kind: fc.constant('muted' as const), value: words, on: fc.boolean() }),
  fc.record({ kind: fc.constant('watchlist' as const), value: coins, on: fc.boolean() }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(settings: Settings, each: Change): Settings {
  if (each.kind === 'currency') return { ...settings, currency: each.value };
  const others = settings[each.kind].filter((entry) => entry !== each.value);
  return { ...settings, [each.kind]: each.on ? [...others, each.value] : others };
}

const step = fc.record({
  browser: fc.nat(2),
  changes: fc.array(change, { maxLength: 2 }),
  syncs: fc.boolean(),
});

test('browsers that change and sync in any order have the same, valid settings in the end', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const browsers: Simulated[] = [0, 1, 2].map(() => ({ local: defaultSettings, base: {} }));
      let account: SyncedFields = {};
      let now = 1_000;
      for (const { browser, changes, syncs } of steps) {
        const each = browsers[browser]!;
        each.local = changes.reduce(changed, each.local);
        now += 1;
        if (syncs) account = sync(each, account, now);
      }
      for (let round = 0; round < 2; round += 1)
        for (const each of browsers) account = sync(each, account, (now += 1));
      for (const { local } of browsers) {
        expect(local).toEqual(browsers[0]!.local);
        expectValid(local);
      }
    }),
  );
});

test('what only one browser added is in all of them, and nothing is lost that none removed', () => {
  const added = fc.uniqueArray(words, { maxLength: 5 });
  fc.assert(
    fc.property(added, added, fc.boolean(), (own, theirs, isFirst) => {
      const browsers: Simulated[] = [own, theirs].map((muted) => ({
        local: { ...defaultSettings, muted },
        base: {},
      }));
      let account: SyncedFields = {};
      const order = isFirst ? [0, 1, 0] : [1, 0, 1];
      for (const [now, index] of order.entries()) account = sync(browsers[index]!, account, now + 1);
      for (const { local } of browsers) expect(new Set(local.muted)).toEqual(new Set([...own, ...theirs]));
    }),
  );
});

test('whatever the account has, the settings stay valid and what it lacks stays as it was', () => {
  const anyField = fc.record({ at: fc.double(), value: fc.jsonValue() });
  const anyFields = fc.dictionary(fc.constantFrom(...syncedNames), anyField) as fc.Arbitrary<SyncedFields>;
  fc.assert(
    fc.property(anyFields, anyFields, fc.array(change, { maxLength: 5 }), (base, account, changes) => {
      const local = changes.reduce(changed, defaultSettings);
      const browser: Simulated = { local, base };
      sync(browser, account, 1_000);
      expectValid(browser.local);
      const untouched = (Object.keys(defaultSettings) as (keyof Settings)[]).filter(
        (name) => !(name in account),
      );
      for (const name of untouched) expect(browser.local[name]).toEqual(local[name]);
    }),
  );
});
