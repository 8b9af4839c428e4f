import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../../../utils/domain/settings/settings.ts';
import { undoChange } from '../../../../../utils/domain/settings/undo-change.ts';

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
