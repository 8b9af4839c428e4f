import type { ClaimRow } from './claim-row.ts';

/** The time of a change, moves in basis points, prices of one venue, and turns with a price. */
export const ownClauseRows: readonly ClaimRow[] = [
  [
    '{Solana} saw $90 million in longs liquidated in 24 hours as the price slid 3.1% to $84.',
    'p0 84 usd -3.1',
  ],
  ['{Bitcoin} funds took in $900 million this week as the price rose 2% to $66,500.', 'p0 66500 usd +2'],
  ['With $300 million liquidated in the past 24 hours, {Ether} fell 4% to $1,980.', 'p0 1980 usd -4'],
  [
    'Traders closed $40 million in longs over the last hour while {Ether} fell 4% to $1,980.',
    'p0 1980 usd -4',
  ],
  ['{Ether} lost $90 million of open interest in a week, and the price fell 4% to $1,980.', 'p0 1980 usd -4'],
  ['In the past 24 hours, {Ether} fell 4% to $1,980.', 'p0 1980 usd -4 24h'],
  ['Over the past week {Ether} fell 4% to $1,980.', 'p0 1980 usd -4 7d'],
  ['{Ether} fell 4% in 24 hours to $1,980 as longs were closed.', 'p0 1980 usd -4 24h'],
  ['Over the past day, {Solana} holders sold as the price slid 3.1% to $84.', 'p0 84 usd -3.1 24h'],
  // Basis points
  ['{Ether} rose 40 basis points to $2,050.', 'p0 2050 usd'],
  ['{Ether} slipped 25 basis points to $1,990.', 'p0 1990 usd'],
  ['{Bitcoin} added 60 basis points and trades at $66,500.', 'p0 66500 usd'],
  ['{Bitcoin} eased by 15 basis points to $66,300.', 'p0 66300 usd'],
  ['{Bitcoin} gained 30 bps to $66,700.', 'p0 66700 usd'],
  ['The Fed cut by 25 basis points and {Bitcoin} rose to $66,700.', 'p0 66700 usd'],
  // Prices of one venue that are no market's
  ["A single venue's fat-finger order put {Bitcoin} at $9,100."],
  ['{Bitcoin} fell to $9,100 in a fat-finger trade on one venue.'],
  ['A glitch on one exchange sent {Ether} to $120.'],
  ['A glitch on one exchange showed {Ether} at $120.'],
  ['{Ether} fell to $120 on one exchange because of a glitch.'],
  ['A wick on Binance took {Solana} to $51.'],
  ['A flash wick on Binance took {Solana} to $51.'],
  ['On one exchange a flash wick reached $51 for {Solana}.'],
  ['Due to a display error, an app listed {XRP} at $11.'],
  // Turns with a price
  ['{Ether} fell to $1,880. It later rebounded to $1,990.', 'p0 1990 usd'],
  ['{Bitcoin} dropped to $63,200. It later recovered to $65,100.', 'p0 65100 usd'],
  ['{Bitcoin} sank to $63,200 before the bell. Later it rebounded to $65,100.', 'p0 65100 usd'],
  ['{Bitcoin} sank to $63,200, but it later rebounded to $65,100.', 'p0 65100 usd'],
  ['{Bitcoin} sank to $63,200. The price later rebounded to $65,100.', 'p0 65100 usd'],
  [
    '{Bitcoin} was last trading at $66,000 on Coinbase, where a glitch briefly showed $6,600.',
    'p0 66000 usd',
  ],
];
