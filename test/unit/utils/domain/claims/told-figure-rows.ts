import type { ClaimRow } from './claim-row.ts';

/** Figures that look like a price of now or a level, and are told of something else; and such that are one. */
export const toldFigureRows: readonly ClaimRow[] = [
  // Indicators as subjects
  [
    '{Cardano} has support below. One of its best-known lines, the 200-day moving average, drawn in red on the chart, currently sits at $1.03.',
  ],
  ['{Ether} fell. The 50-day average, a line that many watch, now stands at $2,310.'],
  ['{Ether} fell. The 100-day EMA, another gauge of the trend, rests at $2,310.'],
  ['{Ether} fell. The coin, which lost its 50-day average, now stands at $2,310.', 'p0 2310 usd'],
  ['{Ether}, which is below its 50-day average, now stands at $2,310.', 'p0 2310 usd'],
  // What a move would mean
  ['{VeChain} is weak. Sliding to $0.020 from current levels will mean a loss of 9%.', 't0 0.02 usd'],
  ['Falling to $52,000 from here would cost {Bitcoin} a fifth of its value.', 't0 52000 usd'],
  [
    '{Bitcoin} is strong. Climbing to $90,000 from the present price would take a rise of 12%.',
    't0 90000 usd',
  ],
  ['{Bitcoin} is weak. Falling to $52,000, it has lost a fifth of its value.', 'p0 52000 usd'],
  ['Falling to $52,000, {Bitcoin} may have lost the trust of traders.', 'p0 52000 usd'],
  // What a move began with
  [
    "{Bitcoin} closed the week at around $68,400, a 0.8% drop from the previous week's closing price of about $69,000.",
    'p0 68400 usd -0.8 7d',
  ],
  ["{Ether} is down 3% from Friday's close of $2,480.", 'c0 -3'],
  ["{Ether} trades at $2,410, down from Friday's closing price of $2,480.", 'p0 2410 usd'],
  ["{Ether} is up 3% from Friday's close, at $2,480.", 'p0 2480 usd +3'],
  ["{Ether} rose from last week's opening price of $2,200 to $2,480.", 'p0 2480 usd'],
  // Figures of a title that are denied
  ['Forget {Bitcoin} $100,000: this is what comes first'],
  ['Never mind {Ether} $10,000, says the fund'],
  ['{Bitcoin} $67,000, {Ether} $3,500', 'p0 67000 usd', 'p1 3500 usd'],
  ["{Bitcoin} won't hit $300,000 until funds buy it, an investor says.", 't0 300000 usd'],
  ['{Ether} can’t reach $10,000 without new buyers.', 't0 10000 usd'],
  ["{Solana} wouldn't trade at $400 in such a market.", 't0 400 usd'],
  ['{Bitcoin} hit $67,000 as funds bought.', 'p0 67000 usd'],
  // Levels of an earlier day
  ['{Bitcoin} surged over $30,000 for the first time on Saturday, reaching $34,800 a day later.'],
  [
    '{Bitcoin} surged over $30,000 for the first time on Saturday, reaching $34,800.',
    't0 30000 usd',
    'p0 34800 usd',
  ],
  ['{Bitcoin} climbed above $30,000 on Saturday and was back below $29,000 two days later.'],
  ['{Bitcoin} climbed above $30,000 on Saturday.', 't0 30000 usd'],
  ['{Dogecoin} fell after facing a firm rejection at its local highs of $0.33.'],
  ['{Ether} slipped after failing at its weekly high of $2,550.'],
  ['{Ether} faces resistance at its local high of $2,550.', 't0 2550 usd'],
  [
    '{Litecoin} fell to the $43 area yesterday but recovered and is currently trading around $43.60.',
    'p0 43.6 usd',
  ],
  ['{Litecoin} slid to the $43 zone yesterday and now stands at $45.', 'p0 45 usd'],
  ['{Litecoin} fell to the $43 area.', 't0 43 usd'],
  ['{Ether} came close to $4,000 on some exchanges before falling back.'],
  ['{Ether} nearly reached $4,000 before slipping again.'],
  ['{Ether} came close to $4,000.', 't0 4000 usd'],
  ['{XRP} did better in July when it jumped by 70%, passing the $0.85 mark.'],
  ['{Ether} set its record in 2021 when buyers came in, crossing $4,800 in a week.'],
  ['{XRP} jumped by 70%, passing the $0.85 mark.', 't0 0.85 usd', 'c0 +70'],
  ['The week started well as {Bitcoin} rose to $72,000.'],
  ['The month began with {Ether} at $2,400.'],
  ['{Bitcoin} started the week well and trades at $70,000.', 'p0 70000 usd'],
  // Amounts that were lost or are set free
  ['{Ether} fell by 2.8%, losing just over $70.', 'c0 -2.8'],
  ['{Bitcoin} dropped 2%, losing over $1,200.', 'c0 -2'],
  ['Whoever put a million into {Bitcoin} lost over $363,000 overnight.'],
  ['{Ether} gained more than $200 overnight.'],
  ['{Bitcoin} is losing $60,000 again.', 't0 60000 usd'],
  ['{Bitcoin} rose over $60,000 overnight.', 't0 60000 usd'],
  ['{Aptos} is set to release 11 million tokens worth roughly $93 million.'],
  ['{Sui} will unlock 64 million tokens worth about $119.'],
  ['{Sui} could soon be worth $5.', 't0 5 usd'],
];

/** What a coin's name is only a part of, and a time that holds for the next sentence as well. */
export const partOfSubjectRows: readonly ClaimRow[] = [
  ['The number of mentions for {Bitcoin} rose 5%.'],
  ['Interest in {Bitcoin} rose 5% this week.'],
  ['Demand for {Ether} climbed 8%.'],
  ['Between Monday and Friday, {Bitcoin} rose 5%.'],
  ['The spread between {Bitcoin} and its futures is $600.'],
  ['{Bitcoin} was $60,000 last year. And the price then was rising to $70,000.'],
  ['The price of {Bitcoin} rose 5%.', 'c0 +5'],
];

/** Changes that are over, and such as are not. */
export const earlierChangeRows: readonly ClaimRow[] = [
  [
    '{Ether} recovered to $1,510, down 7.9% on the day, by 18:00. However, by this morning it had dropped to $1,465, down 9.2% in 24 hours.',
    'p0 1465 usd -9.2 24h',
  ],
  [
    '{Ether} was down 7.9% on the day by 18:00. By now it trades at $1,465, down 9.2% in 24 hours.',
    'p0 1465 usd -9.2 24h',
  ],
  [
    '{Ether} was up 2% on the day at noon. It now trades at $1,465, up 0.5% in 24 hours.',
    'p0 1465 usd +0.5 24h',
  ],
  [
    '{Ether} is down 12% over the past week. It now trades at $1,465, down 9.2% in 24 hours.',
    'c0 -12 7d',
    'p0 1465 usd -9.2 24h',
  ],
  ['{Ether} is down 9% in 24 hours. It now trades at $1,465, down 9.2% in 24 hours.', 'p0 1465 usd -9.2 24h'],
  ['{Bitcoin} dropped by more than 7.6%, going from a weekly open of $57,480 to a low of $52,956.'],
  ['{Bitcoin} fell 5%, from $60,400 to a low of $57,300.'],
  ['{Bitcoin} gained 6% from its open of $57,000 to a high of $60,400.'],
  ['{Bitcoin} fell 5%, from $60,400 to $57,300.', 'p0 57300 usd -5'],
  ['{Bitcoin} fell 5% over the past week.', 'c0 -5 7d'],
];
