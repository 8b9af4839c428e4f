import type { ClaimRow } from './claim-row.ts';

/** Values of indicators. */
export const gaugeRows: readonly ClaimRow[] = [
  ["{Bitcoin}'s 200-day average sits at $82,000."],
  ["{Bitcoin}'s 50-day average is at $71,300."],
  ['The 200-week average of {Bitcoin} stands at $48,900.'],
  ["{Ether}'s 20-day EMA is $2,010."],
  ["{Ether}'s 100-day SMA sits at $2,310."],
  ["{Solana}'s VWAP is at $85."],
  ["{Bitcoin}'s realized price is $47,100."],
  ["{Bitcoin}'s realised price stands at $47,100."],
  ["{Bitcoin}'s true market mean is at $78,200."],
  ['The true market mean of {Bitcoin} sits at $78,200.'],
  ["{Bitcoin}'s cost basis for short-term holders sits at $74,000."],
  ['The average purchase price of {Bitcoin} holders is $74,000.'],
  ['The average purchase price of {Bitcoin} holders stands at $74,000.'],
  ["{Bitcoin}'s production cost is estimated at $68,000."],
  ["{Bitcoin}'s production cost is $68,000."],
  ["{Bitcoin}'s breakeven for miners sits at $68,000."],
  ["{Bitcoin}'s break-even price is $68,000."],
  ["{Bitcoin}'s max pain is $70,000."],
  ['Max pain for {Bitcoin} stands at $70,000.'],
  ["{Bitcoin}'s one-year average is $81,000."],
  ["{Bitcoin}'s yearly average stood at $81,000."],
  ["{Bitcoin}'s average over the past 200 days is $82,000."],
  ['{Bitcoin} trades at $66,500, and its 200-day average sits at $82,000.', 'p0 66500 usd'],
  ['{Bitcoin} trades at $66,500 while the 200-day average is $82,000.', 'p0 66500 usd'],
];
