import type { MarkChoice } from '../choices/choice.ts';
import type { ShownTheme } from '../color/card-theme.ts';

/** What the reader chose in a card, shown with its undo where the card was. */
export interface NoticeFacts {
  readonly choice: MarkChoice;
  /** That of the card. */
  readonly theme: ShownTheme;
  /** The undo could not be stored. */
  readonly failed: boolean;
}

export type NoticeAction = { readonly kind: 'undo' } | { readonly kind: 'settings' };

/** How long a notice is shown while neither pointer nor focus is on it, in milliseconds. */
export const noticeMs = 6_000;
