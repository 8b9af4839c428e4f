import type { ScaleStep } from '../sentiment/crowd.ts';
import type { ClaimMention } from './claim.ts';

/** A figure beside the price that an article states. Places are UTF-16 offsets in the paragraph. */
export type ContextClaim = LiquidationClaim | ScaleClaim | MarketCapClaim;

interface Placed {
  /** Index into the mentions that were given; null where it is about the whole market. */
  readonly mention: number | null;
  readonly start: number;
  readonly end: number;
}

/** Positions that were closed by force in the last day. */
export interface LiquidationClaim extends Placed {
  readonly kind: 'liquidation';
  readonly side: 'long' | 'short' | 'total';
  readonly value: number;
  /** Lower-case code. */
  readonly currency: string;
}

/** A step of sentiment, or of message volume, and the one before where the article states both. */
export interface ScaleClaim extends Placed {
  readonly kind: 'sentiment' | 'chatter';
  readonly step: ScaleStep;
  readonly before: ScaleStep | null;
}

export interface MarketCapClaim extends Placed {
  readonly kind: 'market-cap';
  readonly value: number;
  readonly currency: string;
}

/** A sentence with the mentions in it, by their places in the sentence. */
export interface ClaimSentence {
  readonly text: string;
  readonly mentions: readonly (ClaimMention & { readonly index: number })[];
}
