import type { ClaimSentence, LiquidationClaim } from './context-claim.ts';
import { findMoney, type Money } from './find-money.ts';
import { onlyCoin } from './only-coin.ts';

/** Of another time than the last day, possible, or of one trader. */
const isOther =
  /\b(?:would|could|may|might|if|will|should|risk|potential|upcoming|cluster|heatmap|levels?|since|(?:19|20)\d\d|week(?:s|ly)?|month(?:s|ly)?|year(?:s|ly)?|\d+ (?:minutes|days)|(?:1|4|12|one|four|twelve)[- ]hours?|record|whale|trader’s|trader's|largest single|single largest)\b/i;
/** "$297.82 million in short liquidations", "$84.3 million of longs". */
const sidedBehind =
  /^\s*(?:worth\s+)?(?:(?:of|in|from)\s+)?(?:leveraged\s+|bearish\s+|bullish\s+)?(long|short)s?\b/i;
/** "$382 million in liquidations", "$382 million was liquidated". */
const namedBehind =
  /^\s*(?:worth\s+)?(?:(?:of|in)\s+)?(?:total\s+|crypto\s+|leveraged\s+|futures\s+)*(?:liquidations|positions\s+(?:were|was|being|got)?\s*liquidated|(?:was|were|got)\s+liquidated)\b/i;
/** "Short liquidations of", "liquidations reached nearly", "liquidated longs worth". */
const before =
  /\b(?:(long|short)s?[\s-]+)?(?:position\s+)?liquidations?\s+(?:of|at|worth|(?:(?:have|had|has)\s+)?(?:totall?ed|totall?ing|reached|hit|exceeded|topped|stood\s+at|came\s+to|amounted\s+to|climbed\s+to|rose\s+to))\s+(?:about|around|nearly|almost|over|more\s+than|roughly|some|approximately|to\s+)?\s*$/i;
const reach = 80;

/** The liquidations that a sentence states for its only coin, or for the whole market where it names none. */
export function liquidationClaims(sentence: ClaimSentence): LiquidationClaim[] {
  const { text } = sentence;
  const mention = onlyCoin(sentence);
  if (mention === undefined || !/liquidat/i.test(text) || isOther.test(text)) return [];
  return findMoney(text).flatMap((money) => {
    const side = money.isLarge ? sideOf(text, money) : null;
    if (!side) return [];
    const { start, end, value, currency } = money;
    return [{ kind: 'liquidation' as const, mention, side, value, currency, start, end }];
  });
}

function sideOf(text: string, { start, end }: Money): LiquidationClaim['side'] | null {
  const right = text.slice(end, end + reach);
  const left = text.slice(Math.max(0, start - reach), start);
  const sided = sidedBehind.exec(right)?.[1];
  if (sided) return sided.toLowerCase() as 'long' | 'short';
  const named = before.exec(left);
  if (named) return (named[1]?.toLowerCase() as 'long' | 'short' | undefined) ?? 'total';
  return namedBehind.test(right) ? 'total' : null;
}
