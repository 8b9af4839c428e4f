import type { Direction } from '../../domain/quote/direction.ts';
import type { Adaptation } from './surroundings.ts';

/**
 * How a mark is painted: in the colour of its direction or, on a ground where that is not seen, in the colour of the text, with the
 * direction in the style of the line. The style sheet has a rule for each.
 */
export type MarkLook = `${Direction}${Adaptation}`;

export function lookOf(direction: Direction, adaptation: Adaptation): MarkLook {
  // A flat price has no direction to tell, as an unknown one.
  return `${direction === 'flat' && adaptation.startsWith('-plain') ? 'unknown' : direction}${adaptation}`;
}
