import { caselessPattern } from './caseless-pattern.ts';
import type { CoinId } from '../coin/coin.ts';
import type { IndexedMention } from './coin-groups.ts';

/**
 * "The world’s largest cryptocurrency", "the second-biggest coin", as the press calls two coins; group 1 or 2 where it is the
 * second. Not "it became the largest" and not "the largest cryptocurrency exchange".
 */
const description = caselessPattern(
  String.raw`(?<!\b(?:as|be\p{L}*|is|was|like|than)\s)(?<!(?<!\b(?:price|value)\s)\bof\s)(?<!\p{L})(?:the\s(?:world(?:['’]s)?\s)?|world['’]s\s)(second[\s-])?(?:largest|biggest|leading|top|flagship|original|apex|premier|dominant|benchmark|bellwether|pioneer|most[\s-](?:valuable|popular))\s(?:and\s[\p{L}-]+\s(?:\p{L}+\s)?)?(?:crypto(?:[\s-]?currency|\sasset)?|(?:digital|virtual)\s(?:currency|asset|coin)|coin|(altcoin))(?![\p{L}-]|['’]?s?\s(?:of|on|for|to|that|in(?!\sthe\sw)|after\s[be]|behind|\p{L}*(?:exchange|fund|firm|compan|miner|invest|hold)))`,
  'g',
);

/** The same in other languages; a group where it is the second. */
const foreign = caselessPattern(
  String.raw`(?<!\p{L})(?:(?:die|der)\s(zweit)?(?:größte|älteste|wichtigste|bekannteste)\s(?:krypto|digital)währung|(?:la|a)\s(segunda\s)?(?:principal|mayor|maior)\s(?:criptomoneda|criptodivisa|criptomoeda|moeda\sdigital|moneda\sdigital)|la\s(deuxième\s|seconde\s)?(?:principale|première|plus\sgrande|plus\simportante)\scrypto(?:monnaie|devise)|(?:dünyanın\s)?en\sbüyük\s(ikinci\s)?kripto\spara(?:\sbirimi)?)(?![\p{L}-])`,
  'g',
);

/**
 * Mentions of coins by a description in a sentence that does not name them; each has the index of a mention by name elsewhere
 * in the paragraph. "XRP, the second-largest coin" may be about any coin.
 * @param named the mentions in the sentence
 * @param firstOf the index of each coin's first mention in the paragraph
 */
export function describedCoins(
  sentence: string,
  named: readonly IndexedMention[],
  firstOf: ReadonlyMap<CoinId, number>,
): IndexedMention[] {
  // In other languages less tells what is said of another coin.
  const inOthers = named.length === 0 ? [...sentence.matchAll(foreign)] : [];
  return [...sentence.matchAll(description), ...inOthers].flatMap((match) => {
    const { index: start } = match;
    const [words, ...seconds] = match;
    const isSecond = seconds.some(Boolean);
    const coin = isSecond ? 'ethereum' : 'bitcoin';
    const index = firstOf.get(coin);
    if (index === undefined || named.some((mention) => isSecond || mention.coin === coin)) return [];
    return [{ start, end: start + words.length, coin, index, isDescribed: true }];
  });
}
