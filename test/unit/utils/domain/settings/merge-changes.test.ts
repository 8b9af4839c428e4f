import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../../../utils/domain/settings/settings.ts';
import { mergeLists, undoChange } from '../../../../../utils/domain/settings/merge-changes.ts';

const of = (values: Partial<Settings>): Settings => ({ ...defaultSettings, ...values });

test('returns null for a change that changed nothing', () => {
  expect(undoChange(of({}), of({}))).toBeNull();
});

test('restores a value that is still the one that was set', () => {
  const undo = undoChange(of({ currency: 'eur' }), of({ currency: 'jpy' }))!;
  expect(undo(of({ currency: 'jpy', theme: 'dark' }))).toEqual({ currency: 'eur' });
});

test('leaves a value that another page has changed since', () => {
  const undo = undoChange(of({}), of({ currency: 'jpy' }))!;
  expect(undo(of({ currency: 'gbp' }))).toEqual({});
});

test('restores a removed entry and leaves what was added since', () => {
  const undo = undoChange(of({ muted: ['pepe', 'one'] }), of({ muted: ['one'] }))!;
  expect(new Set(undo(of({ muted: ['one', 'near'] })).muted)).toEqual(new Set(['pepe', 'one', 'near']));
});

test('removes an added entry and does not restore what was removed since', () => {
  const undo = undoChange(of({ watchlist: ['a', 'b'] }), of({ watchlist: ['a', 'b', 'c'] }))!;
  expect(undo(of({ watchlist: ['b', 'c'] }))).toEqual({ watchlist: ['b'] });
});

test('restores the order of a list', () => {
  const undo = undoChange(of({ watchlist: ['a', 'b'] }), of({ watchlist: ['b', 'a'] }))!;
  expect(undo(of({ watchlist: ['b', 'a'] }))).toEqual({ watchlist: ['a', 'b'] });
});

test.each([
  ['additions of both', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
  ['a removal by us', ['a', 'b'], ['b'], ['a', 'b', 'c'], ['b', 'c']],
  ['a removal by them', ['a', 'b'], ['a', 'b', 'c'], ['b'], ['b', 'c']],
  ['removals of different entries', ['a', 'b', 'c'], ['b', 'c'], ['a', 'b'], ['b']],
  ['an order that only they changed', ['a', 'b'], ['a', 'b'], ['b', 'a'], ['b', 'a']],
  ['an order that only we changed', ['a', 'b'], ['b', 'a'], ['a', 'b'], ['b', 'a']],
  ['no base', [], ['a', 'b'], ['b', 'c'], ['b', 'c', 'a']],
])('merges %s', (_name, base, ours, theirs, merged) => {
  expect(mergeLists('watchlist', base, ours, theirs)).toEqual(merged);
});

const held = (coin: string, amount: number) => ({ coin, amount });

test('takes the edited entry of one side over the unchanged one, and over a removal', () => {
  const base = [held('bitcoin', 1), held('ripple', 1)];
  const edited = [held('bitcoin', 2), held('ripple', 1)];
  expect(mergeLists('holdings', base, edited, [held('bitcoin', 1)])).toEqual([held('bitcoin', 2)]);
  expect(mergeLists('holdings', base, [held('ripple', 1)], edited)).toEqual(edited);
});

const list = fc.uniqueArray(fc.constantFrom(...'abcdef'));

test('never loses an entry that one side added and never has one twice', () => {
  fc.assert(
    fc.property(list, list, list, (base, ours, theirs) => {
      const merged = mergeLists('muted', base, ours, theirs);
      expect(new Set(merged).size).toBe(merged.length);
      const added = [...ours, ...theirs].filter((entry) => !base.includes(entry));
      const removed = base.filter((entry) => !ours.includes(entry) || !theirs.includes(entry));
      expect(added.filter((entry) => !merged.includes(entry))).toEqual([]);
      expect(merged.filter((entry) => removed.includes(entry as string))).toEqual([]);
      expect([...ours, ...theirs]).toEqual(expect.arrayContaining([...merged]));
    }),
  );
});
