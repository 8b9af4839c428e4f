import type { ClaimSentence, MarketCapClaim } from './context-claim.ts';
import { findMoney } from './find-money.ts';
import { onlyCoin } from './only-coin.ts';

/** A forecast, a loss or gain, or a time that is over. */
const isOther =
  /\b(?:would|could|may|might|if|will|should|add(?:s|ed|ing)?|los(?:es|t|ing)|wip(?:es|ed|ing)|shed(?:s|ding)?|(?:19|20)\d\d|last (?:month|year|week)|record|all-time high|peak)\b/i;
const before =
  /\b(?:(total|global|overall|entire|whole|aggregate|crypto(?:currency)?)\s+(?:crypto(?:currency)?\s+)?)?(?:crypto(?:currency)?\s+)?market\s+cap(?:itali[sz]ation)?\s+(?:of|at|to|is|was|(?:now\s+)?stood\s+at|stands\s+at|rose\s+(?:[\d.]+%\s+)?to|fell\s+(?:[\d.]+%\s+)?to|climbed\s+(?:[\d.]+%\s+)?to|reached|hit)\s+(?:about|around|nearly|over|roughly|approximately)?\s*$/i;
const ofMarket =
  /\b(?:total|global|overall|entire|whole|aggregate|crypto(?:currency)?)\s+(?:crypto(?:currency)?\s+)?market\s+cap/i;
const reach = 90;

/** The market cap that a sentence states: of the whole market, or of its only coin. */
export function marketCapClaims(sentence: ClaimSentence): MarketCapClaim[] {
  const { text } = sentence;
  if (!/market\s+cap/i.test(text) || isOther.test(text)) return [];
  return findMoney(text).flatMap(({ start, end, value, currency, isLarge }) => {
    const left = text.slice(Math.max(0, start - reach), start);
    const stated = before.exec(left);
    if (!isLarge || !stated) return [];
    const isMarkets = ofMarket.test(stated[0]);
    const mention = isMarkets ? null : onlyCoin(sentence);
    // A market cap of nothing that is named.
    if (mention === undefined || (mention === null && !isMarkets)) return [];
    return [{ kind: 'market-cap' as const, mention, value, currency, start, end }];
  });
}
