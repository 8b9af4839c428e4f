import { rank } from './rank.ts';
import { shape } from './shape.ts';
import type { Surroundings } from './surroundings.ts';

/** What a figure measures. Only a `price` can become a claim. */
export type Quantity = 'price' | 'move' | 'amount' | 'other';

/** "Sank nearly $45", "fell by $8,000", "a gain of $5,000". */
const moved = shape(
  '(?<! percent) (move|swing) (hedge/bound)* $|(move|swing) (by/of) above? (hedge/bound)* $',
);
/** "Lost close to $1,000 from its high". */
const movedTowards = shape('move toward $');
const fromBehind = shape('^ from');
/** "Losing $300 from its previous close". */
const lostBefore = shape('(move/levelverb) small* $');
const fromOpening = shape('^ (from|in|above) article? word? (previous|open|close|extreme)|^ in price');
/** "Is $500 short of its record". */
const shortOf = shape('^ (toward|above article (!age/weekday/last/now))');
const distanceTold = shape('(be/stands) small* $');
/** "A $5,000 drop", "Bitcoin’s $5,000 rally". */
const described = shape('(article|own) word? $');
const moveAfter = shape('^ (word|span|dash)? move');
const verbAfter = shape('^ (word/level)* final');
const within = shape('within (hedge/article)* $');
const distance = shape('^ of');
/** "A $54 million outflow", "$500 in Bitcoin", "$2,000 worth of ETH". */
const amountAfter = shape(
  '^ (dash)? (amount (?! colon)|worth|(?! with) (word/name/span)? (amount/thing) (?! colon)|buy|(in/of) article? (word/name)? coin|in amount|of (article/word/name)? (amount/thing)|for article? (word)? number coin|unit)',
);
const perOther = shape('^ (price/word)? (unit|per (?! article coin) (!coin/it/name)|per name !it)');
/** Between coin and figure; what a later price word or a verb of trading corrects. */
const amountBetween = shape('(amount/thing) (!price/state/target)* $|thing price (!price/it/coin)* $');
/** "Its moving average, which has held at". */
const ofWhich = shape('(indicator/amount/thing) comma? which (!figure)* $');
/** "The 50-day average, which many watch, now sits at", "release 11 million tokens worth roughly". */
const otherMeasure = shape(
  '^ (!coin/price/it/figure)* (indicator|span buy) (!coin/price/it/figure)* comma now? verb (!coin/price/it/figure)* $|number (word|name)? (it|coin) worth small* $|^ article? thing of (!comma/figure)* be small* $',
);
/** "Rose after ETF inflows, reaching", "jumped 5 % on ETF hopes to", "and trades at": what moved the coin, which is still the subject. */
const wentOn = shape(
  '(move/reach/state/close) (!comma)* (amount/thing/buy) (!comma/verb)* comma (and|but|now|word)? (move/reach/state/close) (!amount/thing/buy)* $|move percent (!figure/verb)* (amount/thing) (word|name){0,2} to small* $|(and|comma|but) now? state (at|around|for)',
);
const boughtBetween = shape('buy (!price/state/target)* $');
/** "Bought back at over $4,150". */
const boughtAt = shape('buy (word? (at/for)|state) above? small* $');
const levelBeside = shape('above small* $');
const levelAfter = shape('^ level');
/** "Buyer support at". */
const levelBefore = shape('barrier level? (at/around/of/in/small)* $');
/** "The fee on Bitcoin", "funds bought Bitcoin at", "855 BTC at $87,974", "the liquidation price of the whale’s Bitcoin short". */
const partOf = shape(
  '((amount/thing) level?|indicator) own? price? ((of/on/in/for/from/to/at)? article? (word|carry)?|(of/on/in/for) word article|of (article|word|it|name)+ (of/for) article?|of article (word/name/number){1,4}) $',
);
/** "The cost of sending Bitcoin". */
const costOf = shape('state (of/to) (word/carry/buy) $|between $');
/** "Solana-based BONK". */
const basedOn = shape('coin thing $');
const boughtBefore = shape('buy (!figure/comma/level){0,8} $');
const priceOf = shape('comma word article? word? price (of|at) small* $');
const carried = shape('carry article? $');
const counted = shape('(number) $');

/** "Bulls lost $2 million, bears just $20,000." */
const ofSide = shape('(comma|and) side just? $');

/** @param isLarge told in millions or more: hardly ever a price */
export function quantityOf(
  { left, wide, sinceCoin: since, beforeCoin, right, isCoinInClause }: Surroundings,
  isLarge: boolean,
): Quantity {
  const sinceCoin = apposition.removedFrom(rank.removedFrom(since));
  if (perOther.test(right)) return 'other';
  if (amountAfter.test(right) || ofSide.test(left)) return 'amount';
  if (
    (moved.test(left) && !verbAfter.test(right)) ||
    (shortOf.test(right) && distanceTold.test(left)) ||
    (described.test(left) && moveAfter.test(right)) ||
    ((lostBefore.test(left) || distanceTold.test(left)) && fromOpening.test(right)) ||
    (movedTowards.test(left) && fromBehind.test(right)) ||
    (within.test(left) && distance.test(right))
  )
    return 'move';
  if (owned.test(left) || (ownedCoin.test(beforeCoin) && worthBefore.test(left))) return 'amount';
  if (amountBetween.test(sinceCoin) && !wentOn.test(sinceCoin) && !carriesCoin.test(sinceCoin))
    return 'amount';
  if (ofWhich.test(sinceCoin) || otherMeasure.test(wide)) return 'amount';
  if (!isCoinInClause && aboutAmount.test(left) && !carriesCoin.test(left)) return 'amount';
  if (isCoinInClause && compound.test(sinceCoin) && !carriesCoin.test(sinceCoin)) return 'amount';
  const isLevel =
    levelBeside.test(left) ||
    levelAfter.test(right) ||
    levelBefore.test(left) ||
    targetBetween.test(sinceCoin) ||
    revised.test(wide);
  if (boughtAt.test(left)) return 'amount';
  if (boughtBetween.test(sinceCoin) && !isLevel && !wentOn.test(sinceCoin)) return 'amount';
  if (costOf.test(beforeCoin)) return 'other';
  const isPart = partOf.test(beforeCoin) && !basedOn.test(beforeCoin);
  if ((isPart || counted.test(beforeCoin)) && !priceOf.test(sinceCoin)) return 'amount';
  if (boughtBefore.test(beforeCoin) && !carried.test(beforeCoin) && !isLevel) return 'amount';
  if (!isLarge || forecastAfter.test(right)) return 'price';
  return leadsToLarge.test(left) && !nounAfter.test(right) ? 'price' : 'amount';
}

/** "Bitcoin, often likened to gold, fell to". */
const apposition = shape('^ comma (!comma/figure){1,8} (?= comma verb)');
/** "The Bitcoin ETF", "Bitcoin’s 50-day average", "Bitcoin firm MicroStrategy". */
const compound = shape(
  '^ own? ((word/name/span/number){0,2} (thing/amount/indicator)|span buy) (!price)* $|^ own (word/name){0,2} thing verb (!coin/it)* $|^ word name{1,3} (verb/modal) (!price/it)* $',
);
/** "You would have $4,700 now", "would have received $124,000". */
const owned = shape(
  'modal (now|word)? have hedge* $|would have (word/buy/move/reach/state) (to/at/hedge)* $',
);
/** "The Ether ETF could send the token to". */
const carriesCoin = shape('carry article? (it|coin|own? price) (!amount/thing/buy)* $');
/** "Max pain sits at". */
const aboutAmount = shape(
  '^ (and|but|comma)* (article/word/own)* (amount|span? indicator|span buy) (verb/have)',
);
/** "A wallet holding Bitcoin", "$1,000 in Bitcoin". */
const worthBefore = shape('worth (at/around)? small* $');
const ownedCoin = shape('(amount/thing) hold article? $|figure (word|amount)? (worth of|in|of) article? $');
const targetBetween = shape('target (!figure)* $');
/** "Revised its forecast for Bitcoin, raising it from $100,000 to". */
const revised = shape(
  'target (for article? coin)? comma? buy (it|target)? (from small* figure)? to small* $',
);
const forecastAfter = shape('^ (coin own?)? (word)? target');
const nounAfter = shape('^ word (!modal/be/in)');
const leadsToLarge = shape(
  '(to|at|of|reach|worth|modal levelverb|suppose for|target (!figure/verb){0,4} be|figure (by|in) (year|future) comma? and? article? word?) small* $',
);
