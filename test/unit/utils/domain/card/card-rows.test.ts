import { expect, test } from 'vitest';
import { needsContext, needsPast } from '../../../../../utils/domain/card/card-rows.ts';
import type { CardRow } from '../../../../../utils/domain/settings/page-settings.ts';

test.each<[hidden: CardRow[], past: boolean, context: boolean]>([
  [[], true, true],
  [['since'], true, true],
  [['figure', 'chart'], true, true],
  [['since', 'figure'], false, true],
  [['move', 'liquidations'], true, true],
  [['move', 'crowd', 'liquidations'], true, false],
])(
  'without the rows %j prices of the past are needed: %s, figures around the price: %s',
  (hidden, past, context) => {
    expect([needsPast(hidden), needsContext(hidden)]).toEqual([past, context]);
  },
);
