import type { CardAction } from '../../utils/domain/card/card-facts.ts';

/** Where the parts of a card send what the reader does. */
export type Act = (action: CardAction) => void;

/** How figures and times are written. */
export interface Writing {
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The reader's own where it is missing. */
  readonly timeZone?: string | undefined;
}
