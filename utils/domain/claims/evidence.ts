import { shape } from './shape.ts';

/** Why a figure is taken for what it is; codes, which the card turns into text. */
export type ClaimReason =
  | 'trading'
  | 'movedTo'
  | 'reached'
  | 'closed'
  | 'isAt'
  | 'priceOf'
  | 'listed'
  | 'now'
  | 'supposed'
  | 'forecast'
  | 'level'
  | 'question'
  | 'past'
  | 'extreme'
  | 'startOfMove'
  | 'range';

/** What speaks for a figure being a price of now, a target or level, or neither. */
export type Verdict = 'price' | 'target' | 'neither';

export interface Evidence {
  readonly reason: ClaimReason;
  readonly verdict: Verdict;
  readonly weight: number;
  /** Tested on the figure's clause up to the figure, and on the words behind it. */
  readonly left: RegExp | null;
  readonly right: RegExp | null;
  /** `left` is tested on the whole sentence up to the figure. */
  readonly isWide: boolean;
}

const rows: readonly (readonly [
  ClaimReason,
  Verdict,
  number,
  left: string,
  right?: string,
  isWide?: true,
])[] = [
  // Price.
  [
    'trading',
    'price',
    3,
    'stands ((!figure/coin/amount/thing/buy/extreme/level/levelverb/above/between){0,8} (at/around/for/of/to))? small* $',
  ],
  [
    'trading',
    'price',
    3,
    'stands (!figure/coin/amount/thing/buy/above){0,5} (at|around|in) article? (level|between|price|word between around) (of/at/around)? small* $',
  ],
  ['trading', 'price', 3, 'state article coin (!figure/comma/verb){0,6} $'],
  ['trading', 'price', 3, 'hold (word/up/down/state)? (at|around|to) small* $'],
  ['trading', 'price', 3, '(coin/price/it) own? (price)? (be|now|had)* now? worth (at/around/for)? small* $'],
  ['trading', 'price', 3, '', '^ (!figure/comma/coin){0,3} final'],
  ['trading', 'price', 3, 'now (at|around|for) small* $'],
  [
    'movedTo',
    'price',
    3,
    '(up|down|carry) (!figure/semicolon/levelverb){0,14} (to) small* (article (number|word)? span extreme of)? small* $',
  ],
  [
    'movedTo',
    'price',
    3,
    '(move/state/carry) (!figure/semicolon){0,8} from (article|extreme|of|above|small)* figure (!figure/semicolon){0,5} to small* $',
  ],
  ['movedTo', 'price', 3, '(up|down) (!figure/semicolon/levelverb){0,8} (at|around) small* $'],
  ['movedTo', 'price', 3, 'coin own? (open_bracket|dash)? (up|down)? percent comma? (to|at) small* $'],
  ['isAt', 'price', 3, 'coin (at|around) small* figure .* coin (at|around) small* $', '', true],
  [
    'movedTo',
    'price',
    3,
    '(move/reach/carry/stands/be) .* figure .* coin own? (to|at|around) small* $',
    '',
    true,
  ],
  ['reached', 'price', 3, 'reach small* $'],
  ['closed', 'price', 3, 'close (!figure/comma/coin/above){0,6} (at/around) small* $'],
  [
    'isAt',
    'price',
    3,
    '(coin/price/it) own? price? (!figure/coin/comma){0,4} be (word|now)? (!figure/coin/verb/modal/comma){0,4} (at/around/of/to)? small* $',
  ],
  [
    'isAt',
    'price',
    3,
    '^ (article|word|dash)* (coin/it) (close_bracket)? now? (at|around) small* $',
    '^ ($|comma|semicolon|open_bracket|percent|up|down|as|after|and coin .* figure|and verb)',
  ],
  [
    'priceOf',
    'price',
    3,
    'price (of article? word? coin)? (now|be|at|around|of|colon|dash|open_bracket|close_bracket|own|comma)* small* $',
  ],
  [
    'listed',
    'price',
    3,
    'coin own? (now|price|colon|open_bracket|close_bracket|dash|percent|comma|slash|around|number)* (up|down)? (number|dash|open_bracket|comma|percent)* $',
  ],
  ['now', 'price', 1, 'now'],
  ['now', 'price', 1, '', '^ (word/level/in/of/name)* now'],
  // Targets and levels.
  ['forecast', 'target', 4, '', '^ (word/article/price/coin/own/be/now/in/as){0,3} (target/suppose)'],
  ['supposed', 'target', 4, '', '^ (word|be)? modal'],
  ['forecast', 'target', 4, 'coin own? price? to now? (verb) (!figure){0,4} $'],
  ['level', 'target', 4, 'toward (bound/small)* figure of (!figure/comma){0,2} $'],
  ['level', 'target', 3, 'toward (word/reach/article)* small* $'],
  ['level', 'target', 3, '(above|approach|levelverb|hold) (article|word|level|name|hedge|span|now)* $'],
  [
    'level',
    'target',
    3,
    'level (be|at|around|of|in|for|word|colon|to|dash|open_bracket|article|state|above|hedge|now|coin|own|name|comma|suppose)* $',
  ],
  ['level', 'target', 3, '', '^ dash figure (word|dash)? level'],
  ['level', 'target', 3, '', '^ (figure)? (word|dash|price|name|span)? (level|indicator level)'],
  // Neither.
  ['startOfMove', 'neither', 6, '(from|since) (above|around|article|hedge|now)* $', '^ (?! word? level)'],
  ['startOfMove', 'neither', 6, 'open (article (word/span/extreme))? (at|above|around)? small* $'],
  ['range', 'neither', 6, '(between|between figure and|between of|figure dash) small* $'],
  ['startOfMove', 'neither', 6, 'bound small* $'],
  ['range', 'neither', 6, '', '^ dash figure'],
];

export const evidence: readonly Evidence[] = rows.map(([reason, verdict, weight, left, right, isWide]) => ({
  reason,
  verdict,
  weight,
  left: left ? shape(left) : null,
  right: right ? shape(right) : null,
  isWide: isWide ?? false,
}));
