import { caselessPattern } from './caseless-pattern.ts';
import type { ClaimMention } from './claim.ts';
import type { IndexedMention } from './coin-groups.ts';
import type { Span } from './sentences.ts';

const currency = String.raw`(?:crypto(?:[\s-]?(?:currency|asset))?|(?:digital|virtual)\s(?:currency|asset|coin|token)|coin)`;

/**
 * "The world’s largest cryptocurrency", "the second-biggest coin", as the press calls two coins; it captures what is of the
 * second. Not "it became the largest" and not "the largest cryptocurrency exchange".
 */
const description = caselessPattern(
  String.raw`(?<!(?:of|among|as|be|been|is|was|are|became|become|like|than)\s)(?<!\p{L})(?:the\s(?:(?:world|market)['’]s\s)?|world['’]s\s)(?:(?:largest|biggest|leading|flagship|original|apex|oldest|top|number[\s-]one|best[\s-]known|most[\s-](?:valuable|popular|traded|widely[\s-]\p{L}+))\s${currency}|((?:second[\s-](?:largest|biggest|most[\s-]valuable)|number[\s-]two)\s${currency}|(?:largest|biggest|leading)\saltcoin))(?![\p{L}\d-]|(?:['’]s)?\s(?:of|on|for|to|that|in(?!\sthe\sworld)|after\s[be]|behind|\p{L}*(?:exchange|platform|fund|etf|firm|compan|min(?:er|ing)|wallet|bank|trust|trader|invest|project|hold|treasur|mover|gain)))`,
  'g',
);

/** A mention by a description, which names no coin for certain. */
export interface DescribedMention extends IndexedMention {
  readonly isDescribed: true;
}

/** Descriptions of coins that a paragraph mentions by name elsewhere, with the index of that mention; places in the paragraph. */
export function describedCoins(paragraph: string, mentions: readonly ClaimMention[]): DescribedMention[] {
  return Array.from(paragraph.matchAll(description)).flatMap(({ 0: words, 1: second, index: start }) => {
    const coin = second ? 'ethereum' : 'bitcoin';
    const index = mentions.findIndex((mention) => mention.coin === coin);
    return index < 0 ? [] : [{ start, end: start + words.length, coin, index, isDescribed: true as const }];
  });
}

/**
 * Of the descriptions within a sentence those of coins that it does not name, by their places in it. "XRP, the second-largest
 * coin" may be about any coin.
 */
export function describedIn(
  described: readonly DescribedMention[],
  sentence: Span,
  named: readonly IndexedMention[],
): DescribedMention[] {
  return described.flatMap((mention) => {
    const { start, end, coin } = mention;
    const isNamed = coin === 'ethereum' ? named.length > 0 : named.some((each) => each.coin === coin);
    if (start < sentence.start || end > sentence.end || isNamed) return [];
    return [{ ...mention, start: start - sentence.start, end: end - sentence.start }];
  });
}
