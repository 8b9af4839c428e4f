import fc from 'fast-check';
import { expect, test } from 'vitest';
import { salvageJson } from '../../../../../utils/domain/settings/salvage-json.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

test.each<[string, string, unknown]>([
  ['nothing', '', undefined],
  ['no JSON', 'hello, world', undefined],
  ['a list', '[1, 2', undefined],
  ['the start of a first member', '{"a": 1', undefined],
  ['a complete member and a part of the next', '{"a": 1, "b": 2', { a: 1 }],
  ['a list that lost its end', '{"a": 1, "b": [1, 2', { a: 1 }],
  ['a list whose end is there', '{"a": 1, "b": [1, 2]', { a: 1, b: [1, 2] }],
  ['a string that lost its end', '{"a": 1, "b": "x, y', { a: 1 }],
  ['commas, brackets and quotes in a string', String.raw`{"a": "},\"]", "b"`, { a: '},"]' }],
  [
    'members of a member',
    '{"a": 1, "b": {"c": 1, "d": [{"e": 1}], "f": {"g": 1',
    { a: 1, b: { c: 1, d: [{ e: 1 }] } },
  ],
  ['an error in the middle', '{"a": 1, "b": {"c": 1, "d": oops, "e": 2}}', { a: 1, b: { c: 1 } }],
  ['an error, and much after it', `{"a": 1, "b": oops, ${'"c": 1, '.repeat(500)}"d": 2}`, { a: 1 }],
  ['too many brackets', '{"a": 1}}}}', { a: 1 }],
])('%s', (_name, text, read) => {
  expect(salvageJson(text)).toEqual(read);
});

test('whatever is cut off, the members that are read are those of the whole', () => {
  const file = fc.record({
    tickmark: fc.nat(),
    settings: fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 8 }),
  });
  fc.assert(
    fc.property(file, fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
      const text = JSON.stringify(whole);
      const read = salvageJson(text.slice(0, Math.floor(text.length * share))) ?? {};
      const { settings = {} } = read as { settings?: Record<string, unknown> };
      const expected = JSON.parse(text) as typeof whole;
      for (const [name, value] of Object.entries(settings)) expect(value).toEqual(expected.settings[name]);
    }),
    propertyRuns(300),
  );
});

test('any text is read without an error', () => {
  const bits = fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', 'a', ' ');
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 60 }), (parts) => void salvageJson(`{${parts.join('')}`)),
    propertyRuns(1000),
  );
});

test('a large text of brackets, quotes or backslashes is read', () => {
  for (const part of ['[', '{"a":', '"', '"\\', '{},', '\\"'])
    expect(() => salvageJson(`{"a": 1, ${part.repeat(200_000)}`)).not.toThrow();
});
