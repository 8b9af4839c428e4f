import { describe, expect, test } from 'vitest';
import {
  hover,
  type HoverEvent,
  type HoverState,
  leaveMs,
} from '../../../utils/domain/hover/hover-machine.ts';

const delay = 150;
const over = (target: string | null): HoverEvent<string> => ({ type: 'over', target });
const timer: HoverEvent<string> = { type: 'timer' };
const dismiss: HoverEvent<string> = { type: 'dismiss' };

describe('one step', () => {
  const idle: HoverState<string> = { mode: 'idle' };
  const resting: HoverState<string> = { mode: 'resting', on: 'a' };
  const open: HoverState<string> = { mode: 'open', on: 'a' };
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
    ['rests on the other mention', leavingToB, timer, { mode: 'open', on: 'b' }, null],
    ['is dismissed while open', open, dismiss, idle, null],
    ['is dismissed before it opened', resting, dismiss, idle, null],
    ['a late timer finds nothing to do', idle, timer, idle, null],
  ])('%s', (_name, state, event, expected, wait) => {
    expect(hover(state, event, delay)).toEqual({ state: expected, timer: wait });
  });
});
