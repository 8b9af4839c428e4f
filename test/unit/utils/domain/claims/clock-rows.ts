import type { ClaimRow } from './claim-row.ts';

/** A price with its hour is the article's price still. */
export const clockRows: readonly ClaimRow[] = [
  ['As of 08:00 UTC, {Bitcoin} traded at $66,500.', 'p0 66500 usd'],
  ['At 6 a.m. in London, {Bitcoin} stood at $66,500.', 'p0 66500 usd'],
  ['By 9:30 a.m., {Bitcoin} was trading at $66,500.', 'p0 66500 usd'],
  ['{Ethereum} changed hands at $1,980 at 7 a.m. ET.', 'p0 1980 usd'],
  ['At noon, {Bitcoin} was at $66,500.', 'p0 66500 usd'],
  ['{Bitcoin} was at $66,500 at midnight.', 'p0 66500 usd'],
  ['{Solana} traded at $84.20 at 14:30 GMT.', 'p0 84.2 usd'],
  ['{Solana} was up 3% at $84.20 at 1430 GMT.', 'p0 84.2 usd +3'],
  ['At 8am, {XRP} cost $1.12.', 'p0 1.12 usd'],
  ['Around 11 o’clock {XRP} was quoted at $1.12.', 'p0 1.12 usd'],
  ['{Bitcoin} notierte um 9 Uhr bei 66.500 Dollar.', 'p0 66500 usd'],
  ['Gegen 9.30 Uhr kostete {Bitcoin} 66.500 Dollar.', 'p0 66500 usd'],
  ['A las 10:00, {Bitcoin} cotizaba a 66.500 dólares.', 'p0 66500 usd'],
  ['À 9 h 30, le {bitcoin} cotait à 66 500 dollars.', 'p0 66500 usd'],
  ['Às 10h, o {bitcoin} era negociado a US$ 66.500.', 'p0 66500 usd'],
  ['Saat 10.00’da {Bitcoin} 66.500 dolardan işlem görüyor.', 'p0 66500 usd'],
];
