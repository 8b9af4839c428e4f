import type { ClaimRow } from './claim-row.ts';

/** Prices that are denied: levels at most. */
export const negatedRows: readonly ClaimRow[] = [
  ['{Bitcoin} never fell below $60,000 and is nowhere near $100,000.', 't0 60000 usd', 't0 100000 usd'],
  ['{Bitcoin} is nowhere near $100,000.', 't0 100000 usd'],
  ['{Bitcoin} is nowhere close to $100,000.', 't0 100000 usd'],
  ['{Ether} is not even close to $5,000.', 't0 5000 usd'],
  ['{Ether} trades nowhere near $5,000.', 't0 5000 usd'],
  ['{Ether} has yet to reach $5,000.', 't0 5000 usd'],
  ['{Ether} has yet to see $5,000.', 't0 5000 usd'],
  ['{Solana} has not been at $200 since the spring.'],
  ['{Solana} has not traded at $200 since January.'],
  ["{Solana} hasn't been at $200 for months."],
  ['{XRP} is no longer at $2.'],
  ['{XRP} no longer trades at $2.'],
  ['{XRP} never traded above $4.', 't0 4 usd'],
  ['{XRP} never traded at $4.'],
  ["{Bitcoin} isn't at $100,000."],
  ["{Bitcoin} wasn't trading at $64,000."],
  ['{Bitcoin} is far from $100,000.'],
  ['{Bitcoin} is a long way from $100,000.'],
  ['{Bitcoin} trades at $66,500, nowhere near $100,000.', 'p0 66500 usd', 't0 100000 usd'],
];
