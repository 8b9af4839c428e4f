import type { EvidenceRow } from './claim-reason.ts';

/** Evidence of verbs behind their figure, as in German and Turkish: "bei 61.200 Dollar gehandelt", "61.200 dolara geriledi". */
export const finalVerbs: readonly EvidenceRow[] = [
  [
    'trading',
    'price',
    3,
    [
      '# (!figure/comma/coin){0,3} final',
      '^ (at/in/now/weekday/number)+ (state/final) article? coin own? price? (!figure/comma/verb/to){0,5} small* #',
    ],
  ],
  [
    'moved-to',
    'price',
    3,
    [
      '(coin/price) (bracket/comma/word/it){0,4} percent move # (comma|final|$)',
      '(be/have) (!figure/comma)* to small* # move ($|comma|and)',
    ],
  ],
  ['closed', 'price', 3, ['# close $']],
  [
    'past',
    'neither',
    6,
    [
      'had (!figure/comma)* # final',
      '# (!figure/comma){0,3} final coin',
      '# (!figure/comma/coin/verb){0,4} had $',
      'yesterday (!now/figure/comma)* # (!figure/comma){0,3} final',
    ],
  ],
  [
    'start-of-move',
    'neither',
    6,
    ['# level? open coin', 'open article (age/span) article? be? (state/above/at/to)* small* #'],
  ],
];
