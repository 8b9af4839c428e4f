import type { ClaimReason, EvidenceRow, Verdict } from './claim-reason.ts';
import { finalVerbs } from './final-verbs.ts';
import { type Shape, shape } from './shape.ts';

export interface Evidence {
  readonly reason: ClaimReason;
  readonly verdict: Verdict;
  readonly weight: number;
  /** Tested on what leads to the figure, and on the words behind it. */
  readonly left: Shape | null;
  readonly right: Shape | null;
  /** `left` is tested on the whole sentence up to the figure, else on the figure's clause. */
  readonly isWide: boolean;
}

/**
 * Shapes by what they are evidence of, with its weight; `#` is the figure. In the first part all of the sentence before
 * the figure counts where the shape begins with `..`, else its clause.
 */
const table: readonly EvidenceRow[] = [
  ...finalVerbs,
  [
    'trading',
    'price',
    3,
    [
      'stands ((!figure/coin/amount/thing/buy/extreme/level/levelverb/above/between){0,8} (at/around/for/of/to))? small* #',
      'stands (!figure/coin/amount/thing/buy/above){0,5} (at|around|in) article? (level|between|price|word between around) (of/at/around)? small* #',
      'stands above article number? span at small* #',
      'state article coin (!figure/comma/verb){0,6} #',
      'hold (word/up/down/state|article word)? (at|around|to) small* #',
      '(?! swing) stands toward small* #',
      'stands word? (in/within) (article/word/between/level){0,4} toward small* #',
      'stands word? in article # level',
      '^ coin bracket? word (percent (word/article/span/in/weekday/number/comma)*)? to small* #',
      'be (now/word)? worth (at/around/for)? small* #',
      'current (at|around|for) small* #',
      '^ now worth (at/around)? small* #',
      '(render/levelverb) article? (word|number|hedge)? (coin|it) worth (at/around)? small* #',
    ],
  ],
  [
    'moved-to',
    'price',
    3,
    [
      '(up|down|carry) (!figure/levelverb){0,14} to (small/bound)* (article (number|word|bound|hedge){0,3} span extreme of)? small* #',
      '(move/state/carry/be) (!figure){0,8} from (!figure/comma/verb){0,6} figure (!figure){0,5} to small* (article (number|word)? span extreme of)? small* #',
      '(up|down) (!figure/levelverb/indicator){0,8} (at|around) small* #',
      '(up|down) (by|hedge|bound|percent|comma|and|bracket)* figure (!figure){0,4} (to|at) small* #',
      'coin own? (bracket|dash|comma)* (up|down|above)? percent comma? (to|at) small* #',
      '(up|down|levelverb) above (hedge|article)* figure (word|level){0,2} to small* #',
      '.. (move/reach/carry/stands/be) .* figure .* coin own? bracket? (to|at|around) small* #',
    ],
  ],
  ['reached', 'price', 3, ['reach (at/in/on/small)* #']],
  [
    'closed',
    'price',
    3,
    [
      'close (!figure/comma/coin/above){0,6} (at/around) small* #',
      'close (in|on|article|weekday|span)* hedge #',
    ],
  ],
  [
    'is-at',
    'price',
    3,
    [
      '(coin/price/it) own? price? (!figure/coin/comma){0,4} be (word|now)? (!figure/coin/verb/modal/comma){0,4} (at/around/of/to)? small* #',
      '(^|colon) (article|word|dash|now)* (coin/it) bracket? now? (at|around) small* # ($|comma|semicolon|bracket|percent|up|down|as|after|and coin .* figure|and (hold/state/move))',
      'coin comma at small* # comma (verb|modal|had)',
      '.. coin bracket? (at|around) small* figure .* coin bracket? (at|around) small* #',
      '.. price (of article? coin)? comma (!comma){1,10} comma be (word|now)? (at/around)? small* #',
      '^ (and|but now?) now? be (word|now|move percent?)? (at/around)? small* #',
      'comma be (!figure/coin/verb/modal/comma){0,4} (at/around) small* #',
      '^ (but/and/semicolon/colon/dash/comma)? at small* # (now|(per it)? comma? article? word? (coin/it) (word|now)? (be/state/compare/have/hold))',
    ],
  ],
  [
    'price-of',
    'price',
    3,
    ['price (of article? word? coin)? (now|be|at|around|of|colon|dash|bracket|own|comma)* small* #'],
  ],
  [
    'listed',
    'price',
    3,
    [
      'coin own? (slash (name/word))? (now|price|colon|bracket|dash|percent|comma|slash|around|number)* (up|down)? (number|dash|bracket|comma|percent)* (?<! coin own? bracket?) #',
      'coin own? bracket? # (?! word/name)',
    ],
  ],
  ['now', 'price', 1, ['current .* #', '# (word/level/in/of/name)* now']],
  [
    'forecast',
    'target',
    4,
    [
      '# (?! with) (word/article/price/coin/own/be/not/now/in/condition/hedge/just){0,4} (target/suppose)',
      'coin own? price? to now? verb (!figure){0,4} #',
      '# (comma|and|figure)* (!figure/comma/verb){0,6} future',
      '(toward/within) (hedge/article/bound)* figure/percent/number of (!figure/comma){0,2} #',
    ],
  ],
  [
    'supposed',
    'target',
    4,
    [
      '# (word|be|level)? modal',
      '^ reach article? coin (word/name/hedge)* # comma',
      '^ coin bracket? # colon (!figure)* question $',
      '^ move to small* # (!figure/comma/verb/and)* modal',
      '^ (word? article? word? coin own? at|at (article? coin own? price of)?) small* # comma (!comma/figure){0,6} would',
    ],
  ],
  [
    'supposed',
    'neither',
    6,
    [
      '(at/suppose) article coin own? price of small* # (?! comma (!comma/figure){0,6} would)',
      'coin at small* # would have hedge* figure',
      '^ before (!figure/comma/coin)* # comma article? (coin/price/it) modal',
    ],
  ],
  ['level', 'target', 4, ['# word? postlevel']],
  [
    'level',
    'target',
    3,
    [
      'toward (word/reach/article/of)* small* #',
      '(above|approach|levelverb|hold) (article|word|level|name|hedge|span|now)* #',
      'levelverb of (article|hedge)* #',
      'side (!figure/coin/price){0,6} at small* #',
      'up word? down (at/around) small* #',
      'level (?! to) (be|have|at|around|of|in|for|word|colon|to|dash|bracket|article|state|above|hedge|now|coin|own|name|comma|suppose|slash)* #',
      '(^|!figure) level to (be|at|around|of|in|for|word|colon|to|dash|bracket|article|state|above|hedge|now|coin|own|name|comma|suppose|slash)* #',
      '(up|down|levelverb) above (article|word|span)* extreme (of/at) small* #',
      '# (as/in) article? word? level',
      'level (!figure/comma/modal/move){0,10} indicator (word|between|bracket|at|around|of|number)* #',
      '# (and? figure)? (word|dash|price|name|span)? (level|indicator level)',
      '# be/state article? word? level',
      '.. level (of|for)? article? coin? comma (!comma/figure){1,7} comma be small* #',
    ],
  ],
  [
    'past',
    'neither',
    6,
    [
      '(after|recent) (article/word/own/recent){0,3} (up/down) (of article? coin)? to small* #',
      '(move/word/name) article carry article? (word|name)? (coin|it) own? price? to small* #',
      '(on previous|previous (price/close) (be|of|at|small|coin)*) #',
      '^ (!modal/suppose/condition)* not (!comma/figure/and/levelverb/above/hold/toward){0,6} #',
      '(from|since) article? (word/recent)? move to small* #',
      '^ (word/not)+ coin # colon/comma',
      '# (!semicolon)* verb (!semicolon)* span later',
      '(toward|move|approach|reach) (article/reach)* # (!figure/verb)* before down',
      '(to|coin own word?) (word|move) from small* figure to small* #',
      '^ (!modal/suppose)* (?<! after article) brief (!figure/above/levelverb)* #',
      '^ (!modal/suppose/condition)* (move/reach) (!figure/above)* # (bracket figure bracket)? (!figure/verb/coin){0,8} and word? (move/undo) (article|own|word){0,3} ($|semicolon)',
      '^ (!modal/suppose/condition)* (move/reach) (!figure)* # (!figure/coin){0,12} article move (have|be|word)? (undo/brief)',
      '# (word|weekday|in|on|be){0,2} brief',
      '(move/reach/carry) (!figure)* # (!comma/figure/coin/now/verb){0,7} ((?<! carry article) brief|yesterday (but/and))',
      '.. (that_time|(month/year) when|(in/at/on/word) which coin (move/reach/carry)|^ article span coin (move/reach)) (!now/semicolon)* #',
      '.. (^|but/and/comma) (word/hedge/comma)* yesterday (!now/semicolon/but/figure/reach)* (stands/be/price) (!now/figure/comma)* # (?! (!figure/comma){0,4} now)',
      '.. ^ (at/by/of) previous (close/open) (!now/figure)* (stands/be) (!now/figure)* #',
      '(stands/be) (!figure/now/comma/from/since/on/and)* yesterday (!figure/now/comma/move/and)* #',
      '(stands/be) (!figure/now/reach/to)* # (!comma/verb/now/from/since/on/and/but/to/percent/dash){0,5} yesterday',
      '^ (!modal/condition)* extreme (of/at) small* # in (word|article)? month year',
      'brief move from small* figure to small* #',
      '.. ^ in article brief move comma (!now)* #',
      '^ (in|on)? (article|word|number)* (weekday/span) comma? coin own? word? had (!comma/figure/now){0,6} # (?! (!figure/coin/verb){0,4} (by (?! article word of)|now|at number))',
      '^ (?! but coin had) (!by/now/comma)* had (!comma/figure/now){0,6} # (?! (!figure/coin/verb){0,4} (by (?! article word of)|now|at number))',
      '^ (!modal/suppose/condition)* (move/reach) (!figure)* # (bracket figure bracket)? (!figure/verb/coin){0,8} (before word (article/own/word)|(but|before) ((word|have|and|to){0,3}|(it|article move) (have|be)? (word article)? word{0,2}) (move/undo/brief|levelverb|not last) (?! (by|word)? percent|(word/name){0,2} (amount/thing/indicator)))',
      '^ (!modal/suppose/condition)* (up|levelverb) above small* # (!figure/coin/verb/word/name){0,6} (it/have){1,2} word? down',
      '^ after (up|down) above small* # level',
      '^ (!now/be)* state (!figure)* # (!figure/comma/coin){0,8} but word{0,2} move (by? hedge* percent)? to',
    ],
  ],
  [
    'start-of-move',
    'neither',
    6,
    [
      '(from|since) (above|around|article|hedge|now|price|of|own|close|open|span|weekday|last)* # (?! (dash figure)? word? (barrier|level (?! to small* figure)))',
      'open (price (of|be|at|around|colon)+|(article (word/span/extreme))? (at|above|around)?) small* #',
      'open to? state (at/around/for) small* #',
      '(^|!now/at/around/for/to) bound small* #',
      'from/after (!figure/comma/verb){0,7} extreme (of/at/around) small* #',
    ],
  ],
  [
    'extreme',
    'neither',
    6,
    [
      '^ (!modal/suppose/condition)* down (!figure/up)* # (and|but|before|comma){1,2} up word? above small* figure',
      '^ (!modal/suppose/condition)* up (!figure/down)* # (and|but|before|comma){1,2} down word? above small* figure',
      'span extreme colon? #',
      '(^|!modal) have (word/suppose)? peaked (!figure/comma){0,7} (figure (and|dash|to))? #',
    ],
  ],
  [
    'range',
    'neither',
    6,
    [
      'waver from small* (figure to small*)? #',
      '(between|between figure and|between of|figure dash) (hedge/article)* #',
      '(between (be/of/colon/from)+|(up|down|own word) between (be/of/at/around)* small*) hedge* #',
    ],
  ],
];

export const evidence: readonly Evidence[] = table.flatMap(([reason, verdict, weight, shapes]) =>
  shapes.map((source) => {
    const isWide = source.startsWith('..');
    const [before, behind] = source.slice(isWide ? 2 : 0).split('#');
    const left = before ? shape(`${before}$`) : null;
    const right = behind ? shape(`^${behind}`) : null;
    return { reason, verdict, weight, isWide, left, right };
  }),
);
