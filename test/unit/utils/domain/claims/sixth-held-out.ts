import type { ClaimRow } from './claim-row.ts';

/** A sixth set, in the manner of market columns, labelled before the rules read it. */
export const sixthHeldOut: readonly ClaimRow[] = [
  [
    'A selloff in technology shares spilled over into digital assets on Thursday, knocking {bitcoin} 4.2% lower to $88,300 by mid-afternoon in New York.',
    'p0 88300 usd -4.2',
  ],
  ['{Ether} fared worse, tumbling 6.1% to $2,940, its lowest level since July.', 'p0 2940 usd -6.1'],
  [
    '{Solana} surrendered its weekly gains and was quoted at $128.50, down 7% on the day.',
    'p0 128.5 usd -7 24h',
  ],
  [
    "The world's largest cryptocurrency has now lost 30% since its October record of $126,000. Strategists at one bank warn that {bitcoin} could revisit $75,000 if the Fed stays put.",
    'c0 -30',
    't0 75000 usd',
  ],
  ['{XRP} was the outlier, rising 1.4% to $2.07 after a fund launch.', 'p0 2.07 usd +1.4'],
  ['Volume in {bitcoin} futures reached $82 billion, the most in a month.'],
  [
    '"I wouldn\'t be surprised to see {bitcoin} at $70,000 before the year is out," said one hedge fund manager.',
    't0 70000 usd',
  ],
  ['The token peaked at $293 in January; {Solana} has more than halved since.'],
  [
    '{Bitcoin} dropped beneath $90,000 for the first time in seven months on Tuesday, then steadied around $91,400.',
    't0 90000 usd',
    'p0 91400 usd',
  ],
  [
    'The bank trimmed its year-end target for {bitcoin} to $150,000 from $200,000, citing weak corporate demand.',
    't0 150000 usd',
  ],
  ['MicroStrategy, which paid an average of $74,000 for its {bitcoin}, saw its shares fall 5% to $180.'],
  ['{Bitcoin} was worth £68,900 ($90,100) at lunchtime in London.', 'p0 68900 gbp', 'p0 90100 usd'],
  ['Anyone who bought {bitcoin} at $16,000 three years ago has multiplied their money.'],
  ['On the downside, {ether} finds support at $2,800, with $2,620 below it.', 't0 2800 usd', 't0 2620 usd'],
  [
    '{Ether} bulls will need to retake $3,100 before they can think about $3,400.',
    't0 3100 usd',
    't0 3400 usd',
  ],
  ['{Cardano} and {Dogecoin} slid to 41 cents and 14 cents, respectively.', 'p0 0.41 usd', 'p1 0.14 usd'],
  [
    'Among smaller coins, {Avalanche} gained 3.3% to $14.20 while {Chainlink} lost 2% to $12.90.',
    'p0 14.2 usd +3.3',
    'p1 12.9 usd -2',
  ],
  ['{Bitcoin} spent most of the session between $87,000 and $89,500.'],
  ['About $1.1 billion of bullish {bitcoin} bets were wiped out in 24 hours.'],
  ['{Bitcoin} has climbed 3% this week, having touched $93,000 on Wednesday.', 'c0 +3 7d'],
  [
    'Early in the day {bitcoin} was changing hands for $92,100, but by the close it had slipped to $89,700.',
    'p0 89700 usd',
  ],
  [
    '{BNB} is holding above $860 and could make a run at $920, the analyst wrote.',
    't0 860 usd',
    't0 920 usd',
  ],
  ['In late trade {bitcoin} stood at $89,650, virtually unchanged from Friday.', 'p0 89650 usd'],
  ['{Bitcoin} is about 29% off its all-time high of $126,200.'],
  ['One analyst puts the odds of {ether} hitting $5,000 this year at one in ten.', 't0 5000 usd'],
  [
    '{Litecoin} traded hands at $83.10, little changed over 24 hours. It has shed 12% in the past month.',
    'p0 83.1 usd -12 30d',
  ],
  ['After a torrid November, in which it lost 17%, {bitcoin} opened December at $90,400.'],
  ['The meme coin {Pepe} rocketed 22% to $0.0000048.', 'p0 0.0000048 usd +22'],
  ['The company said it had sold 400 {bitcoin} at an average of $96,500.'],
  ['{Bitcoin} briefly traded above $94,000 after the data, only to fall back to $91,800.', 'p0 91800 usd'],
  ['The next leg could take {bitcoin} to $80,000, a level it last saw in April.', 't0 80000 usd'],
  ['Gold set another record at $4,250 an ounce, while {bitcoin} was flat at $89,900.', 'p0 89900 usd'],
  ['A bounce lifted {Toncoin} to $1.62; the coin had been as low as $1.48 at the weekend.', 'p0 1.62 usd'],
  ["The coin's market value stands at $1.8 trillion, and {bitcoin} dominance at 58%."],
  ['At $89,000 a coin, {bitcoin} is cheaper than it was a year ago.', 'p0 89000 usd'],
  [
    'Resistance is seen at $92,500. If {bitcoin} clears it, $95,000 comes into view.',
    't0 92500 usd',
    't0 95000 usd',
  ],
  ['Every $1 move in {ether} costs the desk about $20,000.'],
  ['{Stellar} added 2%, {Hedera} 3% and {Algorand} 5%.', 'c0 +2', 'c1 +3', 'c2 +5'],
  [
    "{Bitcoin} should trade at $140,000 by the model's reckoning; it currently fetches $89,200.",
    't0 140000 usd',
    'p0 89200 usd',
  ],
];
