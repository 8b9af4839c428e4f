import { rank } from './rank.ts';
import { shape } from './shape.ts';

/** "It", "the token", "the price", "key support", "the First Resistance Level", or no subject at all: the clause is about the coin of a sentence before. */
const aboutTopic = shape(
  '^ (!name/thing/amount/buy/coin|name (?= name* level))* (price/it/level/suppose/target/toward) (!name/thing/amount/buy|name (?= name* level))* $|^ (small/but/comma/at/in/on/number/span/and/for/to/dash)* verb (!name/thing/amount/buy)* $|^ (but/comma/and/dash)* article (word/span){1,3} above small* $|^ (!name/coin/thing/figure)* (modal/carry/suppose){1,2} article (it/own/price)+ (!name/thing/amount/buy)* $',
);
/** "By 4 p.m. London time it", "according to CoinGecko, the token": place and source before the subject. */
const placeBefore = shape(
  '^ (but|and|comma)* (in/on/at/by/per/word) (name/number/colon/word/article/in/span/weekday/to/from/as/on/and)+ comma? (?= article? word? (it|price) word? (verb/have/had)|(word/article)* (level/suppose/target))',
);
/** "A reversal at $103,501 (Hammer)". */
const aside = shape('bracket (!bracket){1,6} bracket');
/** "MegaCoin, a new token, is priced at", "now down 8 % over the week, Nvidia drew". */
const otherSubject = shape(
  '^ (word/name)+ comma (article|bound) (word/name)* it comma|^ now? move (!comma/coin/figure/it/verb)* comma (name/thing)',
);

/** What a clause tells up to a figure, without place, source and asides. `resumed`: the words that it goes on from. */
export function toldOfTopic(resumed: string, before: string): string {
  return rank.removedFrom(aside.removedFrom(resumed + placeBefore.removedFrom(before)));
}

/** Whether a clause is about the coin of a sentence before. @param told that of `toldOfTopic` */
export function isAboutTopic(told: string, sentence: string): boolean {
  return aboutTopic.test(told) && !otherSubject.test(sentence);
}
