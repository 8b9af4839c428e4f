import { unitCoins } from './carried-topic.ts';
import { afterMove } from './current-change.ts';
import type { Clause } from './clauses.ts';
import type { Owner } from './figure-owners.ts';
import { hasSubjectOfOther } from './other-owners.ts';
import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

/** Words of no class that are no nouns: participles, adverbs and frequent small ones. */
const noNoun =
  /(?:ed|ing|ly|ous|ful)$|^(?:with|also|still|even|again|already|back|saw|led|made|got|has|both|each|all|since|too|more|amid|extends?|posts?|sees|leads|edges|inches|ticks|creeps|nudges|notches|logs|books|sports|boasts|enjoys|shows|suffers|stages|further|itself|alone|however|continues?|mostr\w*|registr\w*|acumul\w*|apresent\w*|muestr\w*|experiment\w*|affich\w*|enregistr\w*|conn\w+|subi\w*|verzeichne\w*|verbuch\w*|se|sich|ainda|encore|noch|ise|modest|steep|sharp|heavy|slight|small|big|strong|huge|massive)$/i;
/** Several coins, and what is no price. */
const otherNoun = /coins$|tokens$|assets$|currencies$|cryptos$|rates?$/i;

/** How many tokens before a coin are read. */
const reachBefore = 8;
const behindCoin = shape('^ own? (slash (name/coin))? (bracket (!bracket){0,3} bracket)? own? (by amount)?');
const withLead = /^(?:with|by)$/i;
const otherBehind = shape('^ coin own? (thing/amount/indicator)');
const otherLetter = shape('amount/thing/indicator/buy');
const nounLetter = shape('word/name');
const namingLetter = shape('it/price');
/** "Staking Ether", "the fee on Bitcoin", "analysts see Bitcoin". */
const partOf = shape(
  '(?<! coin) (amount/thing/indicator/suppose/modal) (own|of|in|on|for|to)? article? $|amount of article? word $|amount (of article? word|word) (of|on|in|for|to) article? $',
);
/** "The number of mentions for", "interest in": the subject is what the coin belongs to. */
const nounOf = shape(
  '(^|comma|but|and) article? (word|name|number|of|in)* word (of|for|on|in) article? $|state of (word/thing) (article/number/word)? $',
);
/** "Bitcoin's 24-hour token sales". */
const ownAmount = shape('^ own (word/name/span/number/it){0,4} (amount/thing/indicator)');
const which = shape('^ (own|bracket)* comma? which');
/** "Gold, often compared to Bitcoin, rose". */
const apposed = shape('(^|comma|but|and|as) article? (thing/name/amount/word)+ comma (!comma/verb)* $');
const commaVerb = shape('^ comma (verb/have)');
const helper = shape('have/be/now/weekday');
const move = shape('move');
const nounOfMove = shape('^ move of');
/** "Bitcoin and Ether fell 3 %": of which one the article does not say. */
const joint = shape('coin own? bracket? comma? and article? $|coin comma $');
/** "It", "the token", "its price", or no subject at all. */
const aboutTopic = shape(
  '^ (and|but|comma|as|which|colon|semicolon|dash|now|word comma|word (?= article (it own)? price)|(in|on|at|above|of)? (article|last|number|word (?= age))* (span|weekday|age|now) comma?|in last word age word|(per|word to) name+ comma)* (article? ((word)? it|own? price)|(?= verb|have))',
);
/** "With a 9 % jump, …", "Rising 5 %, …": the subject follows. */
const leadsToSubject = shape(
  '^ (word? article (word?|number? span? move of (hedge/bound)*)|now? move (!coin/comma/verb/figure/thing/amount)*) $',
);

const coinLetter = shape('coin');
/** "ETH/BTC fell 3 %": a ratio of two coins. */
const ratio = shape('^ slash coin');

/** How a percentage and its coin belong together. */
interface CoinLink {
  /** As many coins as percentages stand in a list, one each. */
  readonly isListed: boolean;
  /** It is told of each of several coins. */
  readonly isEach: boolean;
  /** The coin is that of the move: behind it, as in "a 7 % rally in Solana", or that of "this" in "this marked a rally". */
  readonly isOfMove: boolean;
}

/**
 * Whether the percentage at `token` belongs to something else than the coin of its owner: "Bitcoin's hash rate rose 5 %",
 * "Bitcoin fell and miners lost 5 %".
 */
export function isOfOther(
  sentence: TokenizedSentence,
  clause: Clause,
  owner: Owner,
  token: number,
  link: CoinLink,
): boolean {
  const { shape: letters } = sentence;
  const before = letters.slice(clause.from, token);
  // "Altcoins like Ether rose 6 %" goes on about no coin of a sentence before.
  if (owner.token < 0 && !link.isOfMove && coinLetter.test(before)) return true;
  if (owner.token > token) {
    if (otherBehind.test(letters.slice(owner.token, owner.token + 3))) return true;
    return !link.isOfMove && !(owner.token <= clause.to + 3 && leadsToSubject.test(before));
  }
  if (owner.token >= clause.from || link.isEach)
    return isOfCompound(sentence, clause, owner.token, token, link.isListed);
  if (clause.link === 'relative' && owner.token >= 0)
    return !which.test(letters.slice(owner.token + 1, clause.from + 2));
  if (owner.token >= 0 && isCompound(sentence, owner.token, token)) return true;
  if (owner.token < 0 && !link.isOfMove && hasSubjectOfOther(letters)) return true;
  const goesOn =
    link.isOfMove || clause.link === 'participle' || aboutTopic.test(before) || afterMove.test(before);
  return !goesOn || isNounBeforeMove(sentence, clause.from, token);
}

/** The same where the coin stands before, in the clause of the percentage. */
function isOfCompound(
  sentence: TokenizedSentence,
  { from }: Clause,
  coin: number,
  token: number,
  isListed: boolean,
): boolean {
  const { shape: letters, coins } = sentence;
  const before = letters.slice(Math.max(0, coin - reachBefore), coin);
  const first = behind(letters, coin);
  if ((!isListed && joint.test(before)) || isCompound(sentence, coin, token)) return true;
  if (apposed.test(before) && commaVerb.test(letters.slice(first, first + 2))) return true;
  // "It outperformed Ether with a 5 % gain".
  const isSecond = [...coins.keys()].some((each) => each >= from && each < coin);
  if (isSecond && withLead.test(wordAt(sentence, first))) return true;
  return isNounBeforeMove(sentence, first, token);
}

/** "Bitcoin's hash rate", "the fee on Bitcoin", but not "Ethereum's native token". */
function isCompound(sentence: TokenizedSentence, coin: number, token: number): boolean {
  const { shape: letters, coins, text } = sentence;
  if (elliptical.test(text.slice(coins.get(coin)!.end, coins.get(coin)!.end + 12))) return true;
  const before = letters.slice(Math.max(0, coin - reachBefore), coin);
  const isRatio = ratio.test(letters.slice(coin + 1, coin + 3)) && !unitCoins.has(coins.get(coin + 2)!.coin);
  if (isRatio || partOf.test(before) || nounOf.test(before)) return true;
  if (ownAmount.test(letters.slice(coin + 1, coin + 1 + reachBefore))) return true;
  const first = behind(letters, coin);
  const namesCoin = namingLetter.test(letters.charAt(first + 1));
  return first < token && !namesCoin && isNoun(sentence, first);
}

/** "USDT's market cap rose, while USDC's fell 0.2 %"; "Bitcoin's up 5 %" is its own. */
const elliptical = /^['’]s (?:fell|rose|dropped|gained|slid|climbed|jumped|sank|lost|added|grew|shrank)\b/;

/** The token behind a coin with its symbol in brackets. */
function behind(letters: string, coin: number): number {
  const tail = letters.slice(coin + 1, coin + 1 + reachBefore);
  return coin + 1 + tail.length - behindCoin.removedFrom(tail).length;
}

/** Whether the word before the last move is a subject of its own. */
function isNounBeforeMove(sentence: TokenizedSentence, first: number, token: number): boolean {
  const { shape: letters } = sentence;
  let at = token - 1;
  while (at >= first && !move.test(letters.charAt(at))) at -= 1;
  if (at <= first || nounOfMove.test(letters.slice(at))) return false;
  at -= 1;
  while (at > first && helper.test(letters.charAt(at))) at -= 1;
  return isNoun(sentence, at);
}

function isNoun(sentence: TokenizedSentence, at: number): boolean {
  const letter = sentence.shape.charAt(at);
  const word = wordAt(sentence, at);
  if (otherLetter.test(letter)) return true;
  return nounLetter.test(letter) ? !noNoun.test(word) : namingLetter.test(letter) && otherNoun.test(word);
}

function wordAt({ text, tokens }: TokenizedSentence, at: number): string {
  const token = tokens[at];
  return token ? text.slice(token.start, token.end) : '';
}
