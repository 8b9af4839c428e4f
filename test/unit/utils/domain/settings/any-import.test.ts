import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coins as catalog } from '../../../../../utils/domain/coin/catalog.ts';
import { providerIds } from '../../../../../utils/domain/quote/sources.ts';
import { currencies } from '../../../../../utils/domain/settings/currencies.ts';
import { checkValues } from '../../../../../utils/domain/settings/file-values.ts';
import {
  type ImportMode,
  type ImportSource,
  patchOf,
  planImport,
} from '../../../../../utils/domain/settings/import-plan.ts';
import {
  importUnderPolicy,
  isPrevented,
  ownPart,
  withPolicy,
} from '../../../../../utils/domain/settings/policy.ts';
import { readImport } from '../../../../../utils/domain/settings/read-import.ts';
import { writeSettingsFile } from '../../../../../utils/domain/settings/settings-file.ts';
import { defaultSettings, type Settings } from '../../../../../utils/domain/settings/settings.ts';
import { changeEnvelope, checkSetting, readSettings } from '../../../../../utils/settings/read-settings.ts';
import { settingsSchema } from '../../../../../utils/settings/settings-schema.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

const names = Object.keys(defaultSettings) as (keyof Settings)[];
const coin = fc.constantFrom('bitcoin', 'solana', 'dogecoin', 'far-coin', 'ripple');
const host = fc.constantFrom('bbc.com', 'coindesk.com', 'xn--bcher-kva.de', 'a.b.c');
const word = fc.oneof(
  fc.constantFrom('sol', 'pepe', '<b>', '__proto__'),
  fc.string({ minLength: 1, maxLength: 60 }),
);
const correction = fc.record(
  { word, from: coin, to: fc.option(coin), site: host },
  { requiredKeys: ['word', 'from', 'to'] },
);
const valid: Partial<Record<keyof Settings, fc.Arbitrary<unknown>>> = {
  currency: fc.constantFrom(...currencies),
  hoverDelayMs: fc.integer({ min: 0, max: 1000 }),
  palette: fc.constantFrom('green-red', 'blue-orange', 'red-green'),
  opening: fc.constantFrom('hover', 'shift-hover'),
  sensitivity: fc.constantFrom('careful', 'balanced', 'eager'),
  muted: fc.uniqueArray(word),
  corrections: fc.uniqueArray(correction, {
    selector: ({ word: of, from, site }) => JSON.stringify([of, from, site]),
  }),
  watchlist: fc.uniqueArray(coin),
  holdings: fc.uniqueArray(fc.record({ coin, amount: fc.constantFrom(0.5, 2, 1e9) }), {
    selector: ({ coin: of }) => of,
  }),
  sitesOff: fc.uniqueArray(host),
  providers: fc.uniqueArray(fc.constantFrom(...providerIds), { minLength: 1 }),
  proxy: fc.constantFrom('', 'https://prices.example.org/'),
  fetchesList: fc.boolean(),
  paused: fc.boolean(),
};
/** Settings as they are read from storage. */
const settings = fc
  .record(Object.fromEntries(names.map((name) => [name, valid[name] ?? fc.constant(defaultSettings[name])])))
  .map((values) => readSettings({ version: 1, values }).settings);
const mode = fc.constantFrom<ImportMode>('replace', 'merge');

/** Values of a file by someone else: some valid, some of another setting, some anything. */
const anything = fc.oneof(fc.jsonValue(), ...Object.values(valid));
const entries = fc.oneof(anything, fc.array(fc.oneof(coin, host, word, correction, fc.jsonValue())));
const anyValues = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), entries);

function offerOf(text: string, name = 'x.json'): ImportSource | null {
  const offer = readImport({ name, text }, catalog, checkSetting);
  return typeof offer === 'string' ? null : offer;
}

function imported(source: ImportSource, before: Settings, how: ImportMode): Settings {
  const { changes } = planImport(source, before, how, checkSetting);
  // Throws where a value is not valid.
  return readSettings(changeEnvelope(changeEnvelope(null, before), patchOf(changes))).settings;
}

function expectValid(after: Settings): void {
  for (const name of names)
    expect([name, settingsSchema[name].safeParse(after[name]).success]).toEqual([name, true]);
}

test('an export that is imported gives the same settings, whatever they were before', () => {
  fc.assert(
    fc.property(settings, settings, (exported, before) => {
      const offer = offerOf(writeSettingsFile(exported, 0, { holdings: true }))!;
      expect(offer.skipped).toEqual([]);
      // A file without amounts says nothing about them.
      const holdings = exported.holdings.length > 0 ? exported.holdings : before.holdings;
      expect(imported(offer, before, 'replace')).toEqual({ ...exported, holdings });
    }),
    propertyRuns(300),
  );
});

test('settings from before an import are restored exactly', () => {
  fc.assert(
    fc.property(settings, anyValues, mode, (before, values, how) => {
      const offer = offerOf(JSON.stringify({ tickmark: 1, settings: values }))!;
      const after = imported(offer, before, how);
      expect(imported({ values: before, skipped: [], isComplete: true }, after, 'replace')).toEqual(before);
    }),
    propertyRuns(300),
  );
});

test('after an import of any values all settings are valid, and the plan says what has changed', () => {
  fc.assert(
    fc.property(settings, anyValues, fc.nat({ max: 3 }), mode, (before, values, tickmark, how) => {
      const offer = offerOf(JSON.stringify({ tickmark, settings: values }));
      if (!offer) return;
      const { changes } = planImport(offer, before, how, checkSetting);
      const after = imported(offer, before, how);
      expectValid(after);
      const changed = names.filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
      expect(changes.map(({ name }) => name)).toEqual(changed);
    }),
    propertyRuns(500),
  );
});

test('merging keeps every entry of every list, and twice changes no more than once', () => {
  fc.assert(
    fc.property(settings, settings, (before, others) => {
      const offer = offerOf(writeSettingsFile(others, 0))!;
      const after = imported(offer, before, 'merge');
      for (const name of ['muted', 'watchlist', 'sitesOff', 'providers'] as const)
        expect(after[name].slice(0, before[name].length)).toEqual(before[name]);
      expect(planImport(offer, after, 'merge', checkSetting).changes).toEqual([]);
    }),
    propertyRuns(300),
  );
});

test('a file that lost its end, or has other letters in it, loses no setting and adds none', () => {
  fc.assert(
    fc.property(
      settings,
      settings,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.string(),
      (exported, before, share, noise) => {
        const text = writeSettingsFile(exported, 0);
        const end = Math.floor(text.length * share);
        const cut = offerOf(text.slice(0, end));
        const after = cut ? imported(cut, before, 'replace') : before;
        for (const name of names) expect([before[name], exported[name]]).toContainEqual(after[name]);
        const noisy = offerOf(text.slice(0, end) + noise + text.slice(end));
        if (noisy) expectValid(imported(noisy, before, 'replace'));
      },
    ),
    propertyRuns(300),
  );
});

test('any text is read without an error, as settings and as a list of coins', () => {
  const parts = fc.constantFrom(
    '{',
    '}',
    '"tickmark": 1',
    '"settings": {',
    ',',
    'id',
    '\n',
    '"',
    'btc',
    ';',
    '[',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(text, settings, mode, (any, before, how) => {
      for (const name of ['x.json', 'x.csv']) {
        const offer = offerOf(any, name);
        if (offer) expectValid(imported(offer, before, how));
      }
    }),
    propertyRuns(500),
  );
});

const policy = fc.record(
  {
    proxy: fc.constant('https://prices.example.org/tickmark/'),
    sources: fc.uniqueArray(fc.constantFrom(...providerIds), { minLength: 1 }),
    sitesOff: fc.uniqueArray(host),
    allowKeys: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('under any policy, an import changes nothing that the policy sets, is never prevented, and nothing of it becomes the reader’s own', () => {
  fc.assert(
    fc.property(settings, anyValues, policy, mode, fc.boolean(), (own, values, rules, how, isComplete) => {
      const before = withPolicy(own, rules);
      const read = { ...checkValues(values, checkSetting), isComplete };
      const { changes } = planImport(importUnderPolicy(read, rules), before, how, checkSetting);
      const patch = patchOf(changes);
      expect(isPrevented(patch, before, rules)).toBe(false);
      const stored = readSettings(changeEnvelope(null, { ...own, ...ownPart(patch, own, rules) }));
      expect(stored.unfit).toEqual([]);
      expect(withPolicy(stored.settings, rules)).toEqual({ ...before, ...patch });
      const added = stored.settings.sitesOff.filter((site) => !own.sitesOff.includes(site));
      const managed: readonly string[] = rules.sitesOff ?? [];
      expect(added.filter((site) => managed.includes(site))).toEqual([]);
    }),
    propertyRuns(300),
  );
});
