import type { Clause } from './clauses.ts';
import type { Owner } from './figure-owners.ts';
import { tellsPast } from './past.ts';
import { isMost, type PlacedPercent, reachBehind } from './placed-percents.ts';
import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

/** What stands behind a percentage that is no change up to now. */
const otherBehind = [
  // "Fell 5 % before it recovered".
  '(!comma/verb){0,6} comma? (before|but then) (!comma){0,3} move',
  '(!comma/verb){0,6} comma? (but|comma and) (word|to){0,2} move (word|article)* $',
  // "Gained 9 % and has come down to $61,000".
  '(!comma/move){0,6} comma? (and/but) (have|now|word){0,3} move (!comma/verb){0,3} to',
  '(!comma/move){0,6} comma? (but|before|and) word? undo',
  // "Gained 5 % to 8 %".
  '(to/dash) article? percent',
  // "Within a month of the halving".
  '(in|within) ((article|number|word)* span|unit) (of/after/before)',
  // "Down 15 % from its March peak": a distance.
  '(word? move)? from (!figure/comma/verb){0,6} extreme',
  // "Fell 5 %, from an open of $60,400 to a low of $57,300".
  '(!percent/coin){0,3} from (!comma/percent){0,8} to article? extreme',
  '(!comma/verb/and/since/from){0,4} (month/lasttime)',
  '(!comma/verb){0,4} brief',
  // "Gains 5 % within the next ten days", "loses 5 % on average".
  '(!comma/verb){0,4} (suppose number? span|had)',
  // "Gained 5 % between Monday and Friday".
  '(!comma){0,8} modal $',
  'between weekday and weekday',
  'from weekday (to/dash/above) weekday',
].map((source) => shape(`^ ${source}`));
/** A loss "in the trading volume", "of holders": the change of something else. */
const moveOfOther = shape(
  '^ (word|span)? move (in|of|to|for) (article|now|recent|own)* (word|name|amount|thing|indicator|figure)',
);
/** "A 7 % rally in Solana", "with a 5 % gain today is Bitcoin". */
const moveOfCoin = shape(
  '^ (word|span)? move ((in|of|for|by) article? (word|name|it|price of)?|(!figure/comma/coin/verb){0,8} be) coin',
);
/** "Lost between 3 % (Cardano) and 12 % (Solana)". */
const inBrackets = shape('^ bracket coin bracket');
const rangeBefore = shape('(percent (to/dash)|from article?|between|between percent and) hedge* $');
/** In the clause up to the percentage, and from its coin on. */
const otherMood = shape('modal/condition/had|in article target');
/** "After an increase of". */
export const afterMove = shape('after article? (word/hedge/bound/move/of/by)* $');
const otherMoodBeside = shape('suppose/target/not/recent/after/before/brief');
/** "From Monday to Friday, Bitcoin", "Monday through Friday, Bitcoin". */
const fromDayToDay = shape(
  '^ from? weekday (to/dash/above) weekday comma|^ between weekday and weekday comma',
);
const question = shape('^ (!colon/dash/semicolon/but)* question $');
/** "Why is Bitcoin down 5 %?" says so. */
const why = /^\W*why\b/i;
/** "Dragging Marathon 3 % lower", "a volume of $4 million, up 71 %". */
const subjectBeside = shape('(name/thing/amount) (hedge/bound/by)* $');
const ofFigure = shape(
  '^ (bracket|comma|word|which|be|have|hedge|by|bound|article)* move? (by/hedge/bound)* $',
);
/** "Has grown 28 % in a quarter to $1.1 billion". */
const toAmount = shape('^ (!comma/verb/coin/percent){0,6} to (hedge/bound/article)* $');
/** "Accounts for 61 % of the market, up 2 %". */
const ofShare = shape(
  '(number|percent) of (!coin/comma/figure){1,4} comma (word|which|be|from|to)* move (by/hedge/bound)* $',
);
/** "Following a 9 % rally the previous week", "after a 12 % gain last week": a change before the one of now. */
const beforeNow =
  /^\s(?:(?!(?:over|in|since|from|for|on|than|during|within|of|to)\s)[a-z]+\s)?(?:(?:the|its)\s)?(?:previous|prior|last)\s(?:week|month|session|year)\b/i;
/** "Extending Thursday's 5 % gain": a change before the one of now. */
const ofDay =
  /(?:(?:yester|mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|previous|prior)\s(?:week|month|year))['’]s(?:\s[a-z]+)?\s?$/i;
/** "Compared with the market's decline of 8 %": of what a coin is compared with. */
const ofCompared = /\b(?:compared (?:with|to)|versus|vs\.?|against)\s(?:(?!and\s|but\s)[^,.;:]){3,60}$/i;
/** "A 20 % rally for Cardano is on the cards". */
const supposedMove = shape('^ be? (modal/suppose/target)');
const coinLetter = shape('coin');
/** How many tokens before a percentage are read, and characters for what it is compared with. */
const reach = 60;
const comparedReach = 90;

/** Amounts of a sentence that are no claim, by their tokens: `past` are prices of another time. */
export interface OtherFigures {
  readonly others: readonly number[];
  readonly past: readonly number[];
}

/** The coin of "a 7 % rally in Solana"; null where the words behind a percentage name none. */
export function ownerOfMove(sentence: TokenizedSentence, percent: PlacedPercent): Owner | null {
  const behind = behindOf(sentence, percent);
  if (!moveOfCoin.test(behind) && !inBrackets.test(behind)) return null;
  const token = percent.token + 1 + coinLetter.indexIn(behind);
  return { group: sentence.coins.get(token)!, token };
}

/** Whether what stands behind a percentage, or behind a list of them, leaves it a change up to now. */
export function isOpenBehind(sentence: TokenizedSentence, percent: PlacedPercent): boolean {
  const behind = behindOf(sentence, percent);
  if (otherBehind.some((each) => each.test(behind))) return false;
  return !moveOfOther.test(behind) || moveOfCoin.test(behind);
}

/** Whether a percentage is told as a fact of now, by its clause and by the amounts beside it. */
export function isToldAsCurrent(
  { shape: letters, text, tokens }: TokenizedSentence,
  percent: PlacedPercent,
  clause: Clause,
  owner: Owner,
  { others, past, isRolling }: OtherFigures & { readonly isRolling: boolean },
): boolean {
  const { token } = percent;
  const near = Math.max(0, percent.start - comparedReach);
  if ((clause.link === 'after' && !isRolling) || clause.goesOnSupposing) return false;
  if (owner.token > token && supposedMove.test(letters.slice(owner.token + 1, owner.token + 3))) return false;
  if (question.test(letters.slice(token)) && !why.test(text)) return false;
  const from = Math.max(clause.from, token - reach);
  const before = letters.slice(from, token);
  const isCoinBefore = owner.token >= from && owner.token < token;
  const beside = isCoinBefore ? letters.slice(owner.token + 1, token) : before;
  // "After a 5 % drop over the past week": the time goes up to now.
  const sinceCoin = isRolling ? afterMove.removedFrom(beside) : beside;
  if (
    fromDayToDay.test(before) ||
    otherMood.test(before) ||
    otherMoodBeside.test(sinceCoin) ||
    tellsPast(before)
  )
    return false;
  if (
    (rangeBefore.test(before) && !inBrackets.test(letters.slice(token + 1))) ||
    subjectBeside.test(before) ||
    ofShare.test(before)
  )
    return false;
  if (ofDay.test(text.slice(near, percent.start))) return false;
  if (isMost(text, percent) || beforeNow.test(text.slice(percent.end))) return false;
  const comparison = ofCompared.exec(text.slice(near, percent.start));
  if (comparison && (tokens[owner.token]?.start ?? 0) <= near + comparison.index) return false;
  const next = others.find((figure) => figure > token);
  if (next !== undefined && toAmount.test(letters.slice(token + 1, next))) return false;
  const amount = others.findLast((figure) => figure < token);
  if (amount !== undefined && ofFigure.test(letters.slice(amount + 1, token))) return false;
  return !past.some((figure) => figure >= clause.from && figure < clause.to);
}

function behindOf({ shape: letters }: TokenizedSentence, { token }: PlacedPercent): string {
  return letters.slice(token + 1, token + 1 + reachBehind);
}
