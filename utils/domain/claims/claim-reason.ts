/** Why a figure is taken for what it is; codes, which the card turns into text. */
export type ClaimReason =
  | 'trading'
  | 'moved-to'
  | 'reached'
  | 'closed'
  | 'is-at'
  | 'price-of'
  | 'listed'
  | 'changed'
  | 'now'
  | 'supposed'
  | 'forecast'
  | 'level'
  | 'question'
  | 'past'
  | 'extreme'
  | 'start-of-move'
  | 'range';

/** What speaks for a figure being a price of now, a target or level, or neither. */
export type Verdict = 'price' | 'target' | 'neither';

/** Shapes that are evidence of a reason, with its weight: see `evidence`. */
export type EvidenceRow = readonly [ClaimReason, Verdict, weight: number, shapes: readonly string[]];
