import { expect, test } from 'vitest';
import { shortcutText } from '../../../../../utils/domain/card/card-facts.ts';

test.each<[string | undefined, string | null]>([
  ['Alt+Shift+Period', 'Alt+Shift+.'],
  ['Alt+Shift+Comma', 'Alt+Shift+,'],
  ['Alt+Shift+.', 'Alt+Shift+.'],
  ['Ctrl+Shift+K', 'Ctrl+Shift+K'],
  ['⌥⇧.', '⌥⇧.'],
  ['MediaPlayPause', 'MediaPlayPause'],
  ['', null],
  [undefined, null],
])('%s is written %s', (shortcut, text) => {
  expect(shortcutText(shortcut)).toBe(text);
});
