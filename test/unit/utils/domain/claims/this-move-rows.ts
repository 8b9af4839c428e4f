import type { ClaimRow } from './claim-row.ts';

/** Changes that a sentence of their own tells, and those of a coin by its rank. */
export const thisMoveRows: readonly ClaimRow[] = [
  [
    '{Pepe} trades at $0.0000072. This marked a 6.5% decline on the daily chart.',
    'p0 0.0000072 usd -6.5 24h',
  ],
  ['{Pepe} trades at $0.0000072. This marks a gain of 6.5% over the past day.', 'p0 0.0000072 usd +6.5 24h'],
  ['{Bitcoin} rose to $61,200. That is a 3% increase in 24 hours.', 'p0 61200 usd +3 24h'],
  ['{Bitcoin} trades at $61,200. This represents an increase of 3% from yesterday.', 'p0 61200 usd +3'],
  ['{Bitcoin} trades at $61,200, marking a 5% weekly drop.', 'p0 61200 usd -5 7d'],
  ['{Bitcoin} trades at $61,200, which is a 5% drop from last week.', 'p0 61200 usd -5 7d'],
  ['{Bitcoin} trades at $61,200, reflecting a 5% decline over the week.', 'p0 61200 usd -5 7d'],
  ['The largest cryptocurrency by market cap, {Bitcoin}, is up 4.1% on the day.', 'c0 +4.1 24h'],
  [
    '{Bitcoin} leads. The largest cryptocurrency by market cap is up 4.1% on the day, and 6.9% on the week.',
    'c0 +4.1 24h',
    'c0 +6.9 7d',
  ],
  ['{Ether} lags. The second-largest cryptocurrency by market value fell 3% on Tuesday.', 'c0 -3'],
  ['{Solana}, the fifth-largest coin by market cap, is down 4% over 24 hours.', 'c0 -4 24h'],
  ['{Ether} is up 1.5% over the past 24 hours and more than 30% this month.', 'c0 +1.5 24h', 'c0 +30 30d'],
  ['{Ether} gained 2% on the day and nearly 9% for the month.', 'c0 +2 24h', 'c0 +9 30d'],
  [
    '{Ether} has lost 3.5% on a day-to-day basis and over 35% in the past month.',
    'c0 -3.5 24h',
    'c0 -35 30d',
  ],
  ['{Ether} fell 17% over the last month, and 12% in the last week.', 'c0 -17 30d', 'c0 -12 7d'],
  [
    '{Ether} trades at $2,290, down 5.5% in the past 24 hours and 10% over the week.',
    'p0 2290 usd -5.5 24h',
    'c0 -10 7d',
  ],
  ['{XRP} has seen its price rise by 20% in the past seven days.', 'c0 +20 7d'],
  [
    '{ENS}, the token of a naming service, has seen its price rise by 20% in the past seven days.',
    'c0 +20 7d',
  ],
  ['{Dogecoin} is off by 13% today.', 'c0 -13 24h'],
  ['{Dogecoin} is off 13% today.', 'c0 -13 24h'],
  ['{Pepe} trades at $0.0000072. This month marked a new high for memes.', 'p0 0.0000072 usd'],
  ['Trading volume of {Pepe} fell to $4 billion. This marked a 6.5% decline.'],
  ['{Pepe} is weak. This marked a 6.5% decline in its volume.'],
];

/** Other names of the coin of a sentence before. */
export const namedAgainRows: readonly ClaimRow[] = [
  [
    '{TON} has formed a pattern. It is now trading at $4.13 with a 12.5% weekly gain.',
    'p0 4.13 usd +12.5 7d',
  ],
  [
    '{GateToken} is trading at $23.50. To reach its record, the altcoin needs to flip $23.94 into support.',
    'p0 23.5 usd',
    't0 23.94 usd',
  ],
  ['{Cardano} is weak. The digital currency trades at $0.60.', 'p0 0.6 usd'],
  ['{Cardano} is weak. The altcoin sits at $0.60, down 3% today.', 'p0 0.6 usd -3 24h'],
  ['{Cardano} is weak. The token was priced at $0.60 at press time.', 'p0 0.6 usd'],
  [
    '{Cardano} is weak. The virtual currency peaked at $0.70 on Wednesday and was last at $0.62.',
    'p0 0.62 usd',
  ],
  ['{Cardano} is weak. The virtual currency trades at $0.62.', 'p0 0.62 usd'],
  ['{Cardano} is weak. The cryptoasset trades at $0.62.', 'p0 0.62 usd'],
  ['{Cardano} is weak. The layer-1 coin trades at $0.62.', 'p0 0.62 usd'],
  ['{Cardano} is weak. The eighth-largest cryptocurrency trades at $0.62.', 'p0 0.62 usd'],
  ['{Shiba} is weak. The meme coin trades at $0.62.', 'p0 0.62 usd'],
  ['{Shiba} is weak. The dog-themed memecoin fell to $0.62.', 'p0 0.62 usd'],
  ['{Shiba} is weak. The popular meme token fell to $0.62.', 'p0 0.62 usd'],
  ['{Bitcoin} is weak. The benchmark cryptocurrency slipped to $61,200 in Asian trading.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. The original cryptocurrency traded around $61,200.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. The flagship crypto is hovering near $61,200.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. The asset now changes hands for $61,200.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. Its price stands at $61,200.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. At the time of writing, it was trading at $61,200.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. Currently, the price is $61,200.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. Spot prices hover around $61,200.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. On Coinbase, the price fell to $61,200.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. Data from CoinGecko shows it trading at $61,200.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. According to CoinGecko, the coin was at $61,200.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. After the drop, the coin trades at $61,200.', 'p0 61200 usd'],
  ['{Bitcoin} is weak. The world’s top digital asset last traded at $61,200.', 'p0 61200 usd'],
];
