import { expect, it } from 'vitest';
import { FrameSlot } from '../../../../../utils/page/dom/frame-slot.ts';

it('passes a value between scripts that share a global object, by its name', () => {
  const name = `test-${Math.random()}`;
  const reader = new FrameSlot<() => number>(name);
  expect(reader.value).toBeNull();
  new FrameSlot<() => number>(name).provide(() => 7);
  expect(reader.value?.()).toBe(7);
  expect(new FrameSlot(`${name}-other`).value).toBeNull();
});
