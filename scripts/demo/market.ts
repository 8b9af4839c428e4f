import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { CoinChange, Market } from '../../test/world/market.ts';
import { dayAgo, type Past } from '../../test/world/past.ts';
import { publishedAt } from './article.ts';

const dayMs = 86_400_000;

/** Simulated current prices: some above the article's figures, some below. US dollars and percent. */
const present: Readonly<Record<CoinId, Required<Pick<CoinChange, 'price' | 'change24h'>>>> = {
  bitcoin: { price: 78_214.3, change24h: 1.42 },
  ethereum: { price: 2391.57, change24h: 2.08 },
  solana: { price: 96.42, change24h: -1.87 },
  ripple: { price: 1.6318, change24h: 0.64 },
  binancecoin: { price: 702.35, change24h: -0.42 },
  dogecoin: { price: 0.08911, change24h: -3.26 },
  'shiba-inu': { price: 0.00000587, change24h: -2.11 },
  pepe: { price: 0.00000451, change24h: 4.9 },
};

/** Waves added to a price: period in days, and height as a share of the price. */
const waves: readonly (readonly [days: number, height: number])[] = [
  [0.07, 0.0007],
  [0.19, 0.0011],
  [0.45, 0.0014],
  [11, 0.03],
  [37, 0.05],
];

/**
 * Moves a market from the sample article's figures to simulated current prices, with a past in between: at publication the
 * prices equal the article's, and the day before they agree with its changes.
 */
export function moveToPresent(market: Market): void {
  const then = new Map(Object.keys(present).map((id) => [id, market.get(id)]));
  market.past = (figures, at, now) => {
    const article = then.get(figures.coin.id);
    const days: Anchor[] = [
      [now - dayMs, dayAgo(figures)],
      [now, figures.price ?? 0],
    ];
    const stated: Anchor[] = article
      ? [
          [publishedAt - dayMs, dayAgo(article)],
          [publishedAt, article.price ?? 0],
        ]
      : [];
    return through([...stated, ...days], at);
  };
  for (const [id, change] of Object.entries(present)) market.set(id, change);
  market.total = { ...market.total, marketCap: 2.71e12, change24h: 0.94 };
  market.mood = { value: 41, label: 'Fear' };
}

type Anchor = readonly [at: number, price: number];

/** Interpolates between anchors, with waves; exact at each anchor, flat before the first. */
function through(anchors: readonly Anchor[], at: number): ReturnType<Past> {
  const next = anchors.findIndex(([moment]) => moment > at);
  const [before, after] = next <= 0 ? [undefined, undefined] : [anchors[next - 1], anchors[next]];
  if (!before || !after) return (next === 0 ? anchors[0] : anchors.at(-1))?.[1] ?? 0;
  const part = (at - before[0]) / (after[0] - before[0]);
  const line = Math.log(before[1]) + (Math.log(after[1]) - Math.log(before[1])) * part;
  const away = swell(at) - (swell(before[0]) + (swell(after[0]) - swell(before[0])) * part);
  return Math.exp(line + away);
}

function swell(at: number): number {
  return waves.reduce(
    (sum, [days, height], index) =>
      sum + height * Math.sin((2 * Math.PI * at) / (days * dayMs) + index * 1.7),
    0,
  );
}
