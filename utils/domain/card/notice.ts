import type { MarkChoice } from '../choices/choice.ts';

/** What the reader chose in a card, shown with its undo where the card was. */
export interface NoticeFacts {
  readonly choice: MarkChoice;
  /** The undo could not be stored. */
  readonly failed: boolean;
}

export type NoticeAction = { readonly kind: 'undo' } | { readonly kind: 'settings' };

/** How long a notice is shown while neither pointer nor focus is on it, in milliseconds. */
export const noticeMs = 6_000;
