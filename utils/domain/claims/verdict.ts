import type { Claim } from './claim.ts';

/** How far a stated price may lie from the market's without being called wrong, in percent. */
export const tolerance = 3;

/** What a figure of the article's is worth. Percentages are signed: -86 is 86 % below. */
export type Verdict =
  /** `off`: how far the stated price lies from the market's at publication. */
  | { readonly kind: 'matches' | 'does-not-match'; readonly off: number }
  /** `distance`: how far the target lies from the price now. */
  | { readonly kind: 'target'; readonly distance: number };

/**
 * Holds a claim against the market. Prices in the claim's own currency; null where unknown, and then there is
 * no verdict: null.
 */
export function verdict(claim: Claim, priceThen: number | null, priceNow: number | null): Verdict | null {
  const base = claim.kind === 'target' ? priceNow : priceThen;
  if (base === null || !(base > 0)) return null;
  const percent = (claim.value / base - 1) * 100;
  if (claim.kind === 'target') return { kind: 'target', distance: percent };
  return { kind: Math.abs(percent) <= tolerance ? 'matches' : 'does-not-match', off: percent };
}
