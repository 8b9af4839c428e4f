import { expect, test } from 'vitest';
import { claimsIn } from '../../../../../utils/domain/claims/claims-in.ts';
import { readRow } from './claim-row.ts';

test.each<[sentence: string, isCertain: boolean]>([
  ['{Bitcoin} is trading at $70,652.60.', true],
  ['{Bitcoin} is now trading at $70,652.60, after it had fallen to $60,000 on Monday.', true],
  ['At press time, {Bitcoin} was trading at $70,652.60.', true],
  ['{Bitcoin} rose to $70,652.60 at press time.', true],
  ['The price of {Bitcoin} is $70,652.60.', true],
  ['{Bitcoin} changed hands at $70,652.60, up 10.66% in 24 hours.', true],
  ['{Bitcoin} changed hands at $70,652.60, with more than 24 hours to go.', true],
  ['Le {bitcoin} cote à 66 500 dollars.', true],
  // Events have an hour of their own.
  ['{Bitcoin} rose to $70,652.60.', false],
  ['{Bitcoin} closed at $70,652.60.', false],
  ['{Bitcoin} 61.200 dolara geriledi.', false],
  ['{Bitcoin} şu anda 61.200 dolardan işlem görüyor.', true],
  // Another day.
  ['{Bitcoin} traded at $70,652.60 on Friday.', false],
  ['{Bitcoin} trades at $70,652.60, as it did on Monday.', false],
  // A coin that only the sentence before names.
  ['{Bitcoin} is sliding. It now trades at $61,200.', false],
  // Levels, bounds and forecasts.
  ['{Bitcoin} is trading near the $26,000 mark.', false],
  ['{Bitcoin} is trading between $92,000 and $95,000.', false],
  ['{Bitcoin} could reach $100,000.', false],
])('%s is certain: %s', (sentence, isCertain) => {
  const { text, mentions } = readRow([sentence]);
  const [claim] = claimsIn(text, mentions);
  expect(claim?.isCertain).toBe(isCertain);
});

test.each<[sentence: string]>([
  // Parts of a day
  ['This morning {Solana} was at $80.'],
  ['{Solana} was trading at $80 this morning.'],
  ['Overnight, {Bitcoin} was trading at $64,000.'],
  ['At the open on Wall Street, {Bitcoin} was trading at $64,000.'],
  ['In Asian hours {Bitcoin} was trading at $64,000.'],
  ['During the European session {Bitcoin} was at $64,000.'],
  ['In early London trading, {Ether} stood at $1,900.'],
  ['{Ether} stood at $1,900 at the close.'],
  ['Minutes after the announcement, {Ether} was trading at $1,900.'],
  ['{Bitcoin} was trading at $64,000 shortly after the decision.'],
  ['{Bitcoin} was trading at $64,000 ahead of the announcement.'],
  ['{Bitcoin} was trading at $64,000 by late afternoon.'],
  ['{Bitcoin} is at $66,000, after trading at $64,000 yesterday.'],
  ['{Bitcoin} notierte am Vormittag bei 64.000 Dollar.'],
  ['{Bitcoin} lag heute früh bei 64.000 Dollar.'],
  ['Am Abend lag {Bitcoin} bei 64.000 Dollar.'],
  ['Am Dienstagmorgen notiert {Bitcoin} bei 64.000 Dollar.'],
  ['Esta mañana, {Bitcoin} cotizaba a 64.000 dólares.'],
  ['Ce matin, le {bitcoin} cotait à 64 000 dollars.'],
  ['Bu sabah {Bitcoin} 64.000 dolardan işlem görüyor.'],
  // Clocks
  ['As of 08:00 UTC, {Bitcoin} traded at $66,500.'],
  ['At 6 a.m. in London, {Bitcoin} stood at $66,500.'],
  ['By 9:30 a.m., {Bitcoin} was trading at $66,500.'],
  ['{Ethereum} changed hands at $1,980 at 7 a.m. ET.'],
  ['At noon, {Bitcoin} was at $66,500.'],
  ['{Bitcoin} was at $66,500 at midnight.'],
  ['{Solana} traded at $84.20 at 1430 GMT.'],
  ['At 8am, {XRP} cost $1.12.'],
  ['Around 11 o’clock {XRP} was quoted at $1.12.'],
  ['{Bitcoin} notierte um 9 Uhr bei 66.500 Dollar.'],
  ['A las 10:00, {Bitcoin} cotizaba a 66.500 dólares.'],
  ['A las 10, {Bitcoin} cotizaba a 66.500 dólares.'],
  ['À 9 h 30, le {bitcoin} cotait à 66 500 dollars.'],
  ['Vers 9 h, le {bitcoin} cotait à 66 500 dollars.'],
  ['Às 10h, o {bitcoin} era negociado a US$ 66.500.'],
  ['Saat 10.00’da {Bitcoin} 66.500 dolardan işlem görüyor.'],
])('%s may be of another hour', (sentence) => {
  const { text, mentions } = readRow([sentence]);
  const claims = claimsIn(text, mentions);
  expect(claims).toHaveLength(1);
  expect(claims[0]!.isCertain).toBe(false);
});

test.each<[sentence: string, isCertain: boolean]>([
  ['As of 08:00 UTC, {Bitcoin} traded at $66,500.', true],
  ['{Bitcoin} traded at $66,500 at 0820 GMT.', true],
  ['{Bitcoin} traded at $66,500 at 7:50 GMT.', true],
  ['{Bitcoin} traded at $66,500 at 4 a.m. ET.', true],
  ['{Bitcoin} traded at $66,500 at 4:15 a.m. EST.', true],
  ['{Bitcoin} notierte um 10:00 CEST bei 66.500 Dollar.', true],
  ['{Bitcoin} traded at $66,500 at 9 am BST.', true],
  ['As of 06:00 UTC, {Bitcoin} traded at $66,500.', false],
  ['{Bitcoin} traded at $66,500 at 4 p.m. ET.', false],
  ['{Bitcoin} traded at $66,500 at 8:10.', false],
  ['{Bitcoin} traded at $66,500 at 8:10 a.m. in Singapore.', false],
  ['As of 08:00 UTC on Tuesday, {Bitcoin} traded at $66,500.', false],
  ['Between 04:00 and 08:00 UTC, {Bitcoin} traded at $66,500.', false],
])('%s, published at 8:10 UTC in summer, is certain: %s', (sentence, isCertain) => {
  const { text, mentions } = readRow([sentence]);
  const [claim] = claimsIn(text, mentions, Date.parse('2026-07-14T08:10:00Z'));
  expect(claim?.isCertain).toBe(isCertain);
});

test.each([
  ['{Bitcoin} traded at $66,500 at 11:55 PM UTC.', '2026-07-14T00:10:00Z'],
  ['{Bitcoin} traded at $66,500 at 12:05 AM UTC.', '2026-07-13T23:50:00Z'],
])('%s is near midnight', (sentence, published) => {
  const { text, mentions } = readRow([sentence]);
  expect(claimsIn(text, mentions, Date.parse(published))[0]?.isCertain).toBe(true);
});
