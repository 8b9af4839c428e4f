import type { Claim, ClaimMention } from '../../../../../utils/domain/claims/claim.ts';

/**
 * A sentence with its mentions in braces, and what a careful reader would take from it: `p0 70652.6 usd +10.66 24h`
 * is a price of the first mention with the change that is claimed, `t1 10000 usd` a target of the second,
 * `r0 92000-95000 usd` the bounds that the first trades between, and `c0 -5 24h` its change without a price.
 */
export type ClaimRow = readonly [sentence: string, ...claims: string[]];

const coinOf: Readonly<Record<string, string>> = {
  btc: 'bitcoin',
  eth: 'ethereum',
  ether: 'ethereum',
  sol: 'solana',
  doge: 'dogecoin',
  bnb: 'binancecoin',
  ada: 'cardano',
  link: 'chainlink',
};

/** The sentence without its braces, and where they stood. */
export function readRow([sentence]: ClaimRow): { text: string; mentions: ClaimMention[] } {
  const mentions: ClaimMention[] = [];
  let text = '';
  for (const [index, part] of sentence.split(/[{}]/).entries()) {
    if (index % 2 === 1) {
      const name = part.toLowerCase().replace(/^[$#]|\.x$/g, '');
      mentions.push({ start: text.length, end: text.length + part.length, coin: coinOf[name] ?? name });
    }
    text += part;
  }
  return { text, mentions };
}

/** A claim as the tables write it. */
export function writeClaim(claim: Claim): string {
  const { kind, mention, change } = claim;
  const sign = change && change.percent >= 0 ? '+' : '';
  const claimed = change ? ` ${sign}${change.percent}${change.period ? ` ${change.period}` : ''}` : '';
  if (claim.kind === 'change') return `c${mention}${claimed}`;
  const { value, bounds, currency } = claim;
  const figure = kind === 'range' ? `${bounds?.low}-${bounds?.high}` : value;
  return `${kind[0]}${mention} ${figure} ${currency}${claimed}`;
}
