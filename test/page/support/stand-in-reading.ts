import type { PriceClaim } from '../../../utils/domain/claims/claim.ts';
import { contextClaimsIn } from '../../../utils/domain/claims/context-claims.ts';
import { claimsInSlices } from '../../../utils/domain/claims/claims-in.ts';
import type { PlacedCoin } from '../../../utils/domain/since/article-figure.ts';
import type { PageReading } from '../../../utils/page/card/page-ports.ts';

/** Returns the claims of a paragraph at once; `ours` for the product's own implementation. */
type StandInClaims = 'ours' | ((text: string, coins: readonly PlacedCoin[]) => readonly StandInClaim[]);
type StandInClaim = Pick<PriceClaim, 'mention' | 'kind' | 'value' | 'currency'> & Partial<PriceClaim>;

export interface StandInReading extends Pick<PageReading, 'publication'> {
  readonly claims: StandInClaims;
}

/** A claim of the whole paragraph. */
const standIn: Omit<PriceClaim, 'mention' | 'kind' | 'value' | 'currency'> = {
  start: 0,
  end: 0,
  reasons: [],
  clause: { start: 0, end: 0 },
  isCertain: true,
};

/** What a page says: nothing, unless a test says so. */
export function standInReading({
  claims = () => [],
  publication = () => null,
}: Partial<StandInReading>): PageReading {
  const country = () => null;
  if (claims === 'ours')
    return { publication, country, claims: claimsInSlices, contextClaims: contextClaimsIn };
  const claimsOf = function* (...of: Parameters<typeof claims>): ReturnType<PageReading['claims']> {
    yield;
    return claims(...of).map((claim) => ({ ...standIn, ...claim }));
  };
  return { publication, country, claims: claimsOf, contextClaims: contextClaimsIn };
}
