import type { ClaimRow } from './claim-row.ts';

/** What stands before the subject of a clause belongs to that subject, whether it is a coin or not. */
export const frontedRows: readonly ClaimRow[] = [
  // A participle before its coin
  [
    '{Bitcoin} lost 6% in 24 hours. Now down 15% over the past 24 hours and 25% over the past week, {ether} fell below $2,400.',
    'c0 -6 24h',
    't1 2400 usd',
    'c1 -15 24h',
    'c1 -25 7d',
  ],
  [
    '{Bitcoin} is flat. Up 8% in the past 24 hours and 19% over the past week, {Solana} has led the market.',
    'c1 +8 24h',
    'c1 +19 7d',
  ],
  ['{Bitcoin} is flat. Down 12% over the past week, {Cardano} did worse than most.', 'c1 -12 7d'],
  ['{Bitcoin} is flat. Currently up 5% over the past 24 hours, {Dogecoin} leads.', 'c1 +5 24h'],
  ['{Bitcoin} is in trouble. Down 12% over the past week, it has erased the gains of May.', 'c0 -12 7d'],
  ['{Bitcoin} is in trouble. Now down 12% over the past week, the token looks weak.', 'c0 -12 7d'],
  ['{Bitcoin} rose. Now up 4% over the past 24 hours, Nvidia drew most of the buyers.'],
  // An apposed name before the verb
  ["After {Monero}'s record, another privacy token, Qubix, jumped 60% to $48, with a target at $70."],
  ["Following {Solana}'s rally, a second network token, Veltora, gained 14% in the past 24 hours."],
  [
    "Following {Solana}'s rally, another network token, {Sui}, gained 14% in the past 24 hours.",
    'c1 +14 24h',
  ],
  [
    'Losses were broad, with rival {Ethereum} down 9% on the day, and the next-largest, Qubix, sliding 15%.',
    'c0 -9 24h',
  ],
  [
    'Losses were broad, with {Ethereum} down 9% on the day, and the next-largest, {Solana}, sliding 15%.',
    'c0 -9 24h',
    'c1 -15',
  ],
  ['{Bitcoin} was calm while a smaller coin, Qubix (QBX), fell 20% to $3.10.'],
  ['{Bitcoin}, the largest coin, fell 3% to $61,000.', 'p0 61000 usd -3'],
  ['After a fall of {Ether}, the largest coin, {Bitcoin}, slipped 3% to $61,000.', 'p1 61000 usd -3'],
  // A coin as part of a description
  ['Qubix (QBX) is the newest {Solana} meme coin to soar, rising 40% in the last 24 hours to $0.31.'],
  ['Qubix is a popular {Ethereum} gaming token, which gained 12% to $0.80.'],
  ['The {Solana} meme coin Qubix rose 30% in the past 24 hours to a price of $0.42.'],
  ['The {Solana}-based meme token surged 44% to $0.12.'],
  ['{Solana} was quiet. Qubix, a {Solana} meme coin, rose 30% to $0.42.'],
  ["{Ethereum}'s native token rose 3% to $2,400.", 'p0 2400 usd +3'],
  ['The {Solana} token rose 3% to $140.', 'p0 140 usd +3'],
  ['The {Ripple}-linked token {XRP} rose 3% to $2.40.', 'p1 2.4 usd +3'],
  ['The {Solana} meme coin {BONK} rose 30% to $0.00002.', 'p1 0.00002 usd +30'],
  ['{Bonk}, a {Solana} meme coin, rose 30% to $0.00002.', 'p0 0.00002 usd +30'],
  ['As interest in {Solana} meme coins grew, {SOL} rose 4% to $140.', 'p1 140 usd +4'],
];
