import type { Claim, PriceClaim } from './claim.ts';
import { findMoney, type Money } from './find-money.ts';

/** "$9,950 (£7,220)", "$45,010 or £32,924": what leads to the same figure in another currency. */
const leads = /^\s?(?:[([]\s?|\/\s?|,?\sor\s(?:about |around |roughly |some |nearly )?)/;
/** Behind one in brackets, only another one. */
const ends = /^\s?(?:[)\]]|\/)/;
/** How far behind a figure its conversion is read, in characters. */
const reach = 48;
/** The claims with those of the same figures in another currency behind them. */
export function withConversions(paragraph: string, claims: readonly Claim[], isEuropean: boolean): Claim[] {
  const starts = new Set(claims.map(({ start }) => start));
  return claims.flatMap((claim) => {
    if (claim.kind === 'change' || claim.kind === 'range' || claim.bounds) return [claim];
    const money = conversionOf(paragraph, claim, isEuropean);
    if (!money || starts.has(money.start)) return [claim];
    const { start, end, value, currency } = money;
    const { mention, kind, reasons, clause } = claim;
    const converted = { mention, kind, reasons, clause, start, end, value, currency, isCertain: false };
    return [claim, converted];
  });
}

function conversionOf(paragraph: string, { end, currency }: PriceClaim, isEuropean: boolean): Money | null {
  const behind = paragraph.slice(end, end + reach);
  const lead = leads.exec(behind)?.[0];
  if (lead === undefined) return null;
  const [money] = findMoney(behind, isEuropean);
  if (money?.start !== lead.length || money.currency === currency || money.isLarge) return null;
  if (/[([]/.test(lead) && !ends.test(behind.slice(money.end))) return null;
  const placed = end + money.start;
  return { ...money, start: placed, end: end + money.end };
}
