import { caselessPattern } from './caseless-pattern.ts';
import type { IndexedMention } from './coin-groups.ts';
import type { ClaimMention } from './claim.ts';
import type { Span } from './sentences.ts';

const currency = String.raw`(?:crypto[\s-]?(?:currency|asset|coin)?|(?:digital|virtual)\s(?:currency|asset|coin|token))`;
const superlative = String.raw`(?:largest|biggest|leading|original|first|oldest|flagship|premier|top|apex|benchmark|bellwether|dominant|number[\s-]one|no\.\s?1|best[\s-]known|most[\s-](?:valuable|popular|prominent|dominant|famous|actively\straded|traded|widely[\s-](?:held|traded|used|known|followed)))`;
const plainly = String.raw`(?:largest|biggest|flagship|original|apex|oldest|number[\s-]one)`;
const second = String.raw`(?:(?:second|2nd)[\s-](?:largest|biggest|most[\s-]valuable|most[\s-]popular|ranked)|number[\s-]two|no\.\s?2)`;
/** Behind it, the words name something else: an exchange, a fund, the largest of some place or kind. */
const ofOther = String.raw`(?:[\p{L}\d-]|\s(?:exchange|platform|fund|etf|compan|firm|miner|mining|wallet|lend|broker|bank|trust|trad(?:er|ing)|stock|invest|project|network|hack|heist|theft|fraud|conference|hold|treasur|option|future|derivativ|payment|index|group|gain|los|mover|market(?!\s?cap|\svalue)|on\s|of\s|to\s|for\s|among|behind|that\s|other|besides|excluding|outside|apart|after\s(?:bitcoin|btc|ether)|in\s(?!the\sworld|terms|market)|by\s(?!market|far\b|value|capital|total)))`;

/** "The world’s largest cryptocurrency", "the second-biggest coin", as the press calls two coins. */
const description = caselessPattern(
  String.raw`(?<!\p{L})(?:the\s(?:(?:world|market|industry|sector)['’]s\s)?|world['’]s\s)(?:(?:${superlative}\s${currency}|${plainly}\scoin)|(${second}\s(?:${currency}|coin|token)|(?:largest|biggest|leading|top)\saltcoin))(?!${ofOther})`,
  'g',
);
/** "It became the largest cryptocurrency", "ranks as the second-largest": said of any coin. */
const saidOf =
  /(?:\b(?:of|among|as|be|been|is|was|are|became|becom\w+|remains?|remained|like|than)|['’]s)\s$/i;
const saidReach = 12;
/** "XRP, the second-largest cryptocurrency" and "the second-largest cryptocurrency, XRP". */
const apposed = /^['’]?s?[\s)\]]{0,2}[,–—-]?\s?$/;
const appositionReach = 4;
/** Between the description and a name behind it, a rank may stand. */
const namedBehind = /^(?:\sby\s[\w\s-]{3,40})?\s?[,(–—-]?\s?$/;
const behindReach = 48;

/** A mention by a description, which names no coin for certain. */
export interface DescribedMention extends IndexedMention {
  readonly isDescribed: true;
}

/**
 * Descriptions that stand for a coin which the paragraph mentions by name elsewhere; places and the index of that mention are
 * those of the paragraph.
 */
export function describedCoins(paragraph: string, mentions: readonly ClaimMention[]): DescribedMention[] {
  const indexOf = (coin: string): number => mentions.findIndex((mention) => mention.coin === coin);
  const [bitcoin, ether] = [indexOf('bitcoin'), indexOf('ethereum')];
  if (bitcoin < 0 && ether < 0) return [];
  return Array.from(paragraph.matchAll(description)).flatMap(({ 0: words, 1: isSecond, index: start }) => {
    const place = { start, end: start + words.length };
    const index = isSecond ? ether : bitcoin;
    if (index < 0 || saidOf.test(paragraph.slice(Math.max(0, start - saidReach), start))) return [];
    if (mentions.some((mention) => isApposed(paragraph, place, mention))) return [];
    return [{ ...place, coin: mentions[index]!.coin, index, isDescribed: true as const }];
  });
}

function isApposed(text: string, { start, end }: Span, mention: ClaimMention): boolean {
  const isBefore = mention.end <= start && start - mention.end <= appositionReach;
  if (isBefore && apposed.test(text.slice(mention.end, start))) return true;
  const isBehind = mention.start >= end && mention.start - end <= behindReach;
  return isBehind && namedBehind.test(text.slice(end, mention.start));
}
