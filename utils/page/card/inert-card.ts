import type { CardElement } from './card-element.ts';
import type { CardFocus } from './card-focus.ts';
import { InertCardFocus } from './inert-card-focus.ts';
import type { InputGuard } from './input-guard.ts';
import { InputRelay } from './input-relay.ts';

/** Makes the content of a card inert, until `signal`, and returns its focus; null where the browser needs that not. */
export type InertCard = (card: CardElement, guard: InputGuard, signal: AbortSignal) => CardFocus | null;

/**
 * Firefox (seen in 153) exposes nodes inside closed shadow roots to every script: as `originalTarget`,
 * `explicitOriginalTarget` and `rangeParent` of events, and their text through `window.find`. There, the card's content is
 * inert: only the host has events, the control under the pointer is found by its box, and gets a copy of the event that
 * does not leave the root.
 */
export const inertCard: InertCard = (card, guard, signal) => {
  if (!('originalTarget' in Event.prototype)) return null;
  return new InertCardFocus(card.host, card.root, guard, new InputRelay(card, guard, signal));
};
