import { describe, expect, test } from 'vitest';
import {
  hover,
  type HoverEvent,
  type HoverState,
  replaced,
} from '../../../../../utils/domain/hover/hover-machine.ts';

const delay = 150;
/** Written out, so that a change of either has to be meant. */
const leaveMs = 240;
const recheckMs = 60;
const over = (target: string | null): HoverEvent<string> => ({ type: 'over', target });
const timer: HoverEvent<string> = { type: 'timer' };
const fast: HoverEvent<string> = { type: 'timer', fast: true };
const aimed = (target: string | null): HoverEvent<string> => ({ type: 'over', target, isAimed: true });
const byKey = (on: string): HoverEvent<string> => ({ type: 'open', on });
const elsewhere: HoverEvent<string> = { type: 'elsewhere' };
const dismiss: HoverEvent<string> = { type: 'dismiss' };
const release: HoverEvent<string> = { type: 'release' };

describe('one step', () => {
  const idle: HoverState<string> = { mode: 'idle' };
  const resting: HoverState<string> = { mode: 'resting', on: 'a' };
  const open: HoverState<string> = { mode: 'open', on: 'a', hold: 'pointer' };
  const keys: HoverState<string> = { mode: 'open', on: 'a', hold: 'keys' };
  const openB: HoverState<string> = { mode: 'open', on: 'b', hold: 'pointer' };
  const leaving: HoverState<string> = { mode: 'leaving', on: 'a', to: null };
  const leavingToB: HoverState<string> = { mode: 'leaving', on: 'a', to: 'b' };
  test.each<[string, HoverState<string>, HoverEvent<string>, HoverState<string>, number | null]>([
    ['comes to rest on a mention', idle, over('a'), resting, delay],
    ['passes over plain text', idle, over(null), idle, null],
    ['passes over a mention', resting, over(null), idle, null],
    ['goes on to the next mention', resting, over('b'), { mode: 'resting', on: 'b' }, delay],
    ['rested long enough', resting, timer, open, null],
    ['leaves the mention', open, over(null), leaving, leaveMs],
    ['goes from mention to card', open, over('card'), open, null],
    ['reaches the card in time', leaving, over('card'), open, null],
    ['comes back to the mention', leaving, over('a'), open, null],
    ['stays away', leaving, timer, idle, null],
    ['crosses another mention', open, over('b'), leavingToB, delay],
    ['crosses it on the way to the card', leavingToB, over('card'), open, null],
    ['rests on the other mention', leavingToB, timer, openB, null],
    ['is dismissed while open', open, dismiss, idle, null],
    ['is dismissed before it opened', resting, dismiss, idle, null],
    ['is released by Control', open, release, idle, null],
    ['is released by Control on the way', leaving, release, idle, null],
    ['keeps a card that was opened by key', keys, release, keys, null],
    ['still moves fast when its time comes', resting, fast, resting, recheckMs],
    ['moves fast over the other mention', leavingToB, fast, leavingToB, recheckMs],
    ['moves fast off both', leaving, fast, idle, null],
    ['moves towards the card', open, aimed(null), leaving, leaveMs],
    ['crosses another mention on the way to the card, aimed at it', open, aimed('b'), leavingToB, leaveMs],
    ['clicks on the page', open, elsewhere, idle, null],
    ['opens by a key', idle, byKey('a'), keys, null],
    ['opens another by a key', openB, byKey('a'), keys, null],
    ['lies somewhere while the keys hold the card', keys, over(null), keys, null],
    ['visits the card that the keys hold', keys, over('card'), keys, null],
    ['points at another mention meanwhile', keys, over('b'), leavingToB, delay],
    ['clicks beside the card of the keys', keys, elsewhere, idle, null],
    ['a late timer finds nothing to do', idle, timer, idle, null],
  ])('%s', (_name, state, event, expected, wait) => {
    expect(hover(state, event, delay)).toEqual({ state: expected, timer: wait });
  });
});

test.each<[string, HoverState<string>, HoverState<string>]>([
  ['rests on it', { mode: 'resting', on: 'a' }, { mode: 'resting', on: 'new' }],
  ['rests on another', { mode: 'resting', on: 'b' }, { mode: 'resting', on: 'b' }],
  ['has its card open', { mode: 'open', on: 'a', hold: 'keys' }, { mode: 'open', on: 'new', hold: 'keys' }],
  ['leaves it', { mode: 'leaving', on: 'a', to: null }, { mode: 'leaving', on: 'new', to: null }],
  ['leaves another for it', { mode: 'leaving', on: 'b', to: 'a' }, { mode: 'leaving', on: 'b', to: 'new' }],
  ['is nowhere', { mode: 'idle' }, { mode: 'idle' }],
])('a mention is replaced while the pointer %s', (_name, state, expected) => {
  expect(replaced(state, 'a', 'new')).toEqual(expected);
});
