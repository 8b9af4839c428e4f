import type { FigureFacts } from '../../utils/domain/card/card-facts.ts';
import type { ArticleFigure } from '../../utils/domain/since/article-figure.ts';
import { dayMs } from '../../utils/domain/time.ts';

/** When the sample article was published, in milliseconds since 1970. */
export const publishedAt = Date.UTC(2026, 1, 7, 5, 30);

export function figure(stated: Partial<ArticleFigure>, more: Partial<FigureFacts> = {}): FigureFacts {
  return {
    figure: {
      price: 68_412,
      currency: 'usd',
      kind: 'stated',
      doubts: [],
      reasons: ['trading', 'now'],
      words: 'At 11:00 am in Mumbai, BTC changed hands at $68,412',
      ...stated,
    },
    market: null,
    changeStart: null,
    isLate: false,
    ...more,
  };
}

/** A figure with a change over a day, and the market a day before. */
function withChange(stated: Partial<ArticleFigure>): FigureFacts {
  const at = publishedAt - dayMs;
  return figure(
    { change: { percent: 10.66, spanMs: dayMs }, ...stated },
    { changeStart: { kind: 'price', price: 62_005.1, currency: 'usdt', at, source: 'binance' } },
  );
}

/** A change over a day without a price, and the market a day before. */
const changeAlone: FigureFacts = {
  ...withChange({}),
  figure: {
    kind: 'change',
    change: { percent: 10.66, spanMs: dayMs },
    doubts: ['figure'],
    reasons: ['changed'],
    words: 'Bitcoin is up 10.66% over the past 24 hours',
  },
};

/** Figures that an article may state, by the name of the screenshot. */
export const figureStates: Readonly<Record<string, FigureFacts>> = {
  'stated-change': withChange({}),
  'change-alone': changeAlone,
  differs: withChange({ price: 91_282.4 }),
  range: figure({
    price: 67_200,
    bounds: { low: 67_200, high: 69_900 },
    doubts: ['figure'],
    reasons: ['trading', 'range'],
    words: 'Bitcoin is trading between $67,200 and $69,900',
  }),
  doubts: figure({
    price: 91_282.4,
    doubts: ['figure', 'currency'],
    reasons: ['moved-to'],
    words: 'Bitcoin rose to $91,282.40',
  }),
};
