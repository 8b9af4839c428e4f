import type { Choice } from '../choices/choice.ts';

/** A choice that ends or changes marks. */
export type NoticedChoice = Exclude<Choice, { readonly kind: 'star' }>;

/** What the reader chose in a card, shown with its undo where the card was. */
export interface NoticeFacts {
  readonly choice: NoticedChoice;
  /** The undo could not be stored. */
  readonly failed: boolean;
}

export type NoticeAction = { readonly kind: 'undo' } | { readonly kind: 'settings' };

/** How long a notice is shown while neither pointer nor focus is on it, in milliseconds. */
export const noticeMs = 6_000;
