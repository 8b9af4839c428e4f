/** The keyboard shortcuts for cards, as the browser has them; null where the reader removed or never set one. */
export interface CardShortcuts {
  /** Opens the card of the next mention. */
  readonly next: string | null;
  /** Moves the focus into the open card, or opens the first card in the viewport. */
  readonly open: string | null;
}

/** Keys that browsers name by a word, where the key itself is shorter. */
const signs: Readonly<Record<string, string>> = { Period: '.', Comma: ',', Space: '␣' };

/** A shortcut as a reader knows it: Firefox says "Alt+Shift+Period". Null for none. */
export function shortcutText(shortcut: string | undefined): string | null {
  if (!shortcut) return null;
  return shortcut.replace(/\w+$/, (key) => signs[key] ?? key);
}
