import { expect, test } from 'vitest';
import { popupRoom } from '../../../../components/popup/start-surface.tsx';

test.each([
  [1080, 950],
  [728, 598],
  [614, 484],
  [300, 320],
])('on a screen of %i px a popup may have %i px', (screenHeight, room) => {
  expect(popupRoom(screenHeight)).toBe(room);
});
