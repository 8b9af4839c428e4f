import type { CardFacts } from '../../utils/domain/card/card-facts.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import { dayMs, hourMs } from '../../utils/domain/time.ts';
import { exampleContext } from './example-context.ts';

/** Points of the example's chart. */
const steps = 96;

/** What the example card shows besides its quote, made up like that, so that each row that can be hidden has something to show. */
export function exampleFacts({ price, currency, at, source }: Quote, showsContext: boolean): CardFacts {
  const published = at - 13 * hourMs;
  const past = {
    kind: 'price',
    price: price * 0.969,
    currency,
    at: published,
    source,
  } as const;
  return {
    word: 'Bitcoin',
    reasons: [],
    runnerUp: null,
    chart: {
      range: '24h',
      series: { kind: 'ready', series: { points: exampleChart(price, at), currency, source } },
    },
    since: { published: { at: published, precision: 'time', zone: 'known' }, past },
    figure: {
      figure: { price: price * 0.9683, currency, kind: 'stated', doubts: [], reasons: [], words: '' },
      market: past,
      changeStart: null,
      isLate: false,
    },
    context: showsContext ? exampleContext(at) : null,
    starred: false,
    pinned: false,
  };
}

/** A rise of a tenth over the day with two waves. */
function exampleChart(price: number, at: number): (readonly [number, number])[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const left = 1 - step / steps;
    const wave = 0.012 * Math.sin(left * 13) + 0.006 * Math.sin(left * 37);
    return [at - left * dayMs, price * (1 - 0.0964 * left ** 0.7 + wave * Math.sqrt(left))] as const;
  });
}
