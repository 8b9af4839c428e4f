import type { Direction } from '../../domain/quote/direction.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * How a mark is painted: in the colour of its direction, or (`plain`) in the colour of the text where the ground is unknown or
 * too close to the colours of marks, with the direction in the style of the line; and (`apart`) further below the text where the
 * page has an underline of its own. The style sheet has a rule for each.
 */
export type MarkLook = `${Direction | 'up-plain' | 'down-plain' | 'unknown-plain'}${'' | '-apart'}`;

/** The look of a mark in this element; null for text without an element. */
export function lookOf(direction: Direction, element: Element | null, surroundings: Surroundings): MarkLook {
  if (!element) return direction;
  const apart = surroundings.isUnderlined(element) ? '-apart' : '';
  if (surroundings.isColourful(element)) return `${direction}${apart}`;
  // A flat price has no direction to tell, as an unknown one.
  return `${direction === 'flat' ? 'unknown' : direction}-plain${apart}`;
}
