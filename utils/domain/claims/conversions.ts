import type { Claim } from './claim.ts';
import { findMoney } from './find-money.ts';

/** "$9,950 (£7,220)", "$45,010, or £32,924": what leads to the same figure in another currency; in brackets it stands alone. */
const leads = /^(?:\s?\((?:(?:roughly|about|around)\s)?(?=[^\s(]+(?:\s[^\s()]+){0,2}[)/])|,?\sor\s)/u;
/** How far behind a figure its conversion is read, in characters. */
const reach = 40;

/** The claims with those of the same figures in another currency behind them. */
export function withConversions(paragraph: string, claims: readonly Claim[], isEuropean: boolean): Claim[] {
  const starts = new Set(claims.map(({ start }) => start));
  return claims.flatMap((claim) => {
    if (claim.kind === 'change' || claim.bounds) return [claim];
    const behind = paragraph.slice(claim.end, claim.end + reach);
    const lead = leads.exec(behind)?.[0].length;
    const money = lead === undefined ? undefined : findMoney(behind, isEuropean)[0];
    if (!money || money.start !== lead || money.isLarge || money.currency === claim.currency) return [claim];
    const { mention, kind, reasons, clause, end } = claim;
    const { value, currency } = money;
    const place = { start: end + money.start, end: end + money.end };
    if (starts.has(place.start)) return [claim];
    return [claim, { mention, kind, reasons, clause, ...place, value, currency, isCertain: false }];
  });
}
