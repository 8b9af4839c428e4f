import type { Clause } from './clauses.ts';
import { shape } from './shape.ts';

/** "While Nvidia rose to": the clause has a subject of its own. */
const ofOther = shape(
  '(^ (but|and|comma|as|semicolon|colon|when)* (article|word)?|(comma|but|and|with) with? article?) name (name|own|number|it)* article? (verb|above percent) (!it/price/coin/comma)* $|^ (!coin/figure){0,4} (it|price) (of|from|in) article? name+ verb',
);
/** "Another token, Xyz, surged", "the next-biggest, Xyz (XY), fell": the subject is no coin that is known. */
const apposedOther = shape(
  '(it|word|thing) comma name+ (bracket (!bracket)* bracket)? comma? verb (!it/price/coin)* $|(comma|and|but|when|as|carry) article? name+ (bracket (!bracket)* bracket)? comma (article|which) (!comma/coin/figure){1,9} comma (!it/price/coin/comma)* $|name comma which it verb (!it/price/coin/comma)* $|and article? name article? verb (!it/price/coin/comma)* comma for (!it/price/coin/comma)* $',
);
/** "Coinbase hisseleri, Bitcoin'in düşüşünün ardından yüzde 5 düşerek 218 dolara geriledi." */
const afterCoin = /^[^,]{0,40}hisse\p{L}*, .*(?:ardından|sonra|nedeniyle)(?!\p{L})/u;
/** "Nvidia and Solana lost 4 %, to $118 and $139". */
const sharedWithOther = shape(
  '(^|comma|and|as|but) (name|word (?= and)) ((comma|and)+ name)* (comma|and)+ coin (!coin/figure)* $',
);
/** "A $300 price target on Coinbase", "raised their target for Coinbase to": of a company. */
const targetOfOther = shape('^ price? (target/suppose) (for/on) article? name');
const targetForOther = shape('(target/suppose) (for/on) article? name+ (to/at/of)? small* $');

/** "Nvidia rose.", "Silver extended its run, rising to". */
const sentenceOfOther = shape(
  '^ article? (word/name/thing/amount){1,3} (comma (!comma/verb)* comma)? article? (move/reach/stands/close/carry)',
);

const ofTopic = shape('it/price/level/target/suppose/toward');

/** "Silver extended its run, rising to": whether a clause goes on about such a subject. `before`: the clause up to a figure. */
export function goesOnAboutOther(sentence: string, before: string, { from, link }: Clause): boolean {
  return (from === 0 || link !== 'main') && sentenceOfOther.test(sentence) && !ofTopic.test(before);
}

/** Whether a sentence that names no coin has another subject. */
export function hasSubjectOfOther(sentence: string): boolean {
  return sentenceOfOther.test(sentence);
}

/**
 * Whether a figure belongs to something that is no coin.
 * @param clause what leads to it, from the last coin of its clause or from the clause's beginning on
 * @param sentence the same from the last coin of the sentence on
 */
export function hasOtherSubject(clause: string, sentence: string): boolean {
  return ofOther.test(clause) || apposedOther.test(sentence);
}

/** Whether the text of a sentence up to a figure has a company before a coin that an after-clause in Turkish is about. */
export function isAfterCoin(text: string): boolean {
  return afterCoin.test(text);
}

/** Whether the first of several figures has an owner that is no coin. `before`: the sentence up to it. */
export function isSharedWithOther(before: string): boolean {
  return sharedWithOther.test(before);
}

/** Whether a target is that of a company. `before`: its clause up to it. */
export function isTargetOfOther(before: string, right: string): boolean {
  return targetOfOther.test(right) || targetForOther.test(before);
}
