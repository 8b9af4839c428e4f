import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SyncedFields } from '../../../../../utils/domain/sync/merge-settings.ts';
import { packFields, syncedNames, unpackFields } from '../../../../../utils/domain/sync/sync-items.ts';

const utf8 = new TextEncoder();
const bytesOf = (key: string, value: unknown): number =>
  key.length + utf8.encode(JSON.stringify(value).replaceAll(/[<>]/g, '\\u003C')).length;

const field = fc.record({ at: fc.integer({ min: 1, max: 2e12 }), value: fc.jsonValue() });
const words = fc.record({
  at: fc.integer({ min: 1, max: 2e12 }),
  value: fc.array(fc.string({ unit: 'grapheme', minLength: 20, maxLength: 60 }), { maxLength: 400 }),
});
const anyFields = fc.record(
  { currency: field, theme: field, muted: words, sitesOff: words, corrections: words },
  { requiredKeys: [] },
) as fc.Arbitrary<SyncedFields>;

test('every field that is not too large comes back as it was, within the quotas of browsers', () => {
  fc.assert(
    fc.property(anyFields, (fields) => {
      const { items, tooLarge } = packFields(fields);
      const sizes = Object.entries(items).map(([key, value]) => bytesOf(key, value));
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(8_192);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(102_400);
      const stored = JSON.parse(JSON.stringify(items)) as typeof items;
      const kept = Object.entries(fields).filter(([name]) => !tooLarge.some((each) => each === name));
      expect(unpackFields(stored, syncedNames)).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(kept))));
    }),
    { numRuns: 50 },
  );
});

const long = Array.from({ length: 500 }, (_, index) => `word “${index}” <tag> ü`);

test('splits a field that is larger than an item', () => {
  const { items } = packFields({ muted: { at: 5, value: long } });
  expect(Object.keys(items).length).toBeGreaterThan(2);
  expect(unpackFields(items, ['muted'])).toEqual({ muted: { at: 5, value: long } });
});

test('a field of which a part is missing, or of another version, is not there yet', () => {
  const { items } = packFields({ muted: { at: 5, value: long } });
  const { 'settings1.muted.1': part, ...rest } = items;
  expect(unpackFields(rest, ['muted'])).toEqual({});
  expect(unpackFields({ ...rest, 'settings1.muted.1': { ...(part as object), at: 4 } }, ['muted'])).toEqual(
    {},
  );
});

test('names the largest settings where all of them do not fit', () => {
  const hosts = Array.from({ length: 5_000 }, (_, index) => `a-rather-long-name-${index}.example.com`);
  const { items, tooLarge } = packFields({
    sitesOff: { at: 5, value: hosts },
    currency: { at: 5, value: 'eur' },
  });
  expect(tooLarge).toEqual(['sitesOff']);
  expect(Object.keys(items)).toEqual(['settings1.currency']);
});

test('reads whatever is there without throwing', () => {
  const anyItems = fc.dictionary(
    fc.constantFrom('settings1.muted', 'settings1.muted.0', 'settings1.currency', 'settings1.x', 'y'),
    fc.oneof(
      fc.jsonValue(),
      fc.record({ at: fc.double(), parts: fc.double(), text: fc.string(), value: fc.jsonValue() }),
    ),
  );
  fc.assert(
    fc.property(anyItems, (items) => {
      for (const name of Object.keys(unpackFields(items, syncedNames)))
        expect(['muted', 'currency']).toContain(name);
    }),
  );
});
