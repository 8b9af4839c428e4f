import type { ClaimRow } from './claim-row.ts';

/** Paragraphs in which other assets, funds and old stories stand beside a coin. */
export const paragraphRows: readonly ClaimRow[] = [
  [
    '{Bitcoin} was little moved at $87,900 on Wednesday as traders stayed on the sidelines. Silver extended its record run, rising to $64.20, up 2.8%. Platinum was also firmer.',
    'p0 87900 usd',
  ],
  [
    '{Bitcoin} traded at $93,400 in Asia on Wednesday after an early wobble. Copper hit a fresh high in London, gaining 1.7% to $11,540 a tonne. Iron ore was flat.',
    'p0 93400 usd',
  ],
  [
    'Circle shares have fallen 60% since their June peak of $298.99. The {USDC} issuer closed at $118.40 on Thursday. {Bitcoin}, in contrast, is only 9% below its record high of $126,198.',
  ],
  [
    "Grayscale's {XRP} trust converted into an ETF on Monday and trades under GXRP. It closed at $41.30, a gain of 8.6%. {XRP} futures at CME rose to $2.24.",
  ],
  [
    'Investors in the Bitwise 10 Crypto Index Fund have done poorly this month: the ETF, in which {bitcoin} and {ether} account for 90%, is down 18%. It closed at $58.10 on Friday. The discount narrowed to 1.5%.',
  ],
  [
    'The crypto world was turned upside down in November 2022, when FTX collapsed within a week. {Bitcoin} sank 22% to $15,600 and {Solana} lost more than half its value, touching $8 by the end of the year. Three years on, creditors have got most of their dollar claims back.',
  ],
  [
    "The failure of {Terra} in May 2022 remains the industry's largest. {Luna} plunged 99.9% within days and dragged {bitcoin} down to $26,000, a level it had not seen since 2020. Its founder pleaded guilty to fraud in August.",
  ],
  [
    'Mt. Gox filed for bankruptcy in February 2014 after losing 850,000 coins. {Bitcoin} dropped 36% to $420 in the weeks that followed, and it took three years to get back above $1,000. Creditors began receiving their coins only last year.',
  ],
  ['The launch of the first futures ETF in October 2021 ended a long wait. {Bitcoin} climbed 8% to $66,900.'],
  [
    'One chartist sees a repeat of the 1977 soybean market, which collapsed 50%. If he is right, {bitcoin} falls to $60,000, and Strategy would be under water. He still expects $250,000 in the long run.',
    't0 60000 usd',
    't0 250000 usd',
  ],
  [
    '{Aerodrome} and Velodrome will merge into one exchange called {Aero}. {AERO} jumped 9% to $0.72 on Wednesday before giving it all back.',
  ],
  [
    'Wall Street ended mixed on Monday as traders waited for inflation data. The Nasdaq Composite added 0.4% and Nvidia climbed 2.3%, but {bitcoin} gave back its weekend gains and was little changed at $104,300. Gold settled at $3,352 an ounce, up 1.1%.',
    'p0 104300 usd',
  ],
  ['{Bitcoin} traded at $93,400. Palladium settled at $1,420 an ounce, down 2.2%.', 'p0 93400 usd'],
  [
    "Staked {ether} at {Lido} has shrunk 6% this year to 8.6 million coins. {LDO} gained 3% on Thursday on buyback plans. {Lido}'s share of the market is down to 24%.",
    'c2 +3',
  ],
  [
    '{Wrapped bitcoin} on {Solana} has grown 28% in a quarter to $1.1 billion. {Jupiter} and {Kamino} account for most of it.',
  ],
  [
    'Analysts say RTX could repeat the early days of {Solana}, which climbed 12,000% between 2020 and 2021. {XRP}, meanwhile, is fighting to hold $2.50.',
    't1 2.5 usd',
  ],
  [
    "A {Solana} co-founder played down the chain's falling revenue. Fees dropped 44% in the third quarter to $222 million; the coin, at the same time, gained 35%. {SOL} is now back at $135.",
    'p1 135 usd',
  ],
  ['The buyer says he has no regrets, though the ether would now be worth $127 million.'],
  [
    '"I\'d be surprised if {ether} did not see $10,000 in this cycle," said the founder of a fund, who sold 2,373 {ETH} at $3,507 in August only to buy back at over $4,150.',
    't0 10000 usd',
  ],
  [
    "Robinhood's crypto revenue rose. {Dogecoin}, once the broker's biggest earner, was down 1% at 17 cents.",
    'p0 0.17 usd -1',
  ],
  [
    'The hacker swapped the loot into {Monero}, which jumped 50% to $339 as a result. That was in April. {Monero} has long since calmed down, and investigators have made two arrests.',
  ],
  ['{Bitcoin} is weak. Momentum faded, but it still trades at $61,000.', 'p0 61000 usd'],
  ['{Bitcoin} rose on Tuesday. The exchange opened in 2019. It now trades at $61,000.', 'p0 61000 usd'],
  ['If inflation falls on Friday, {Bitcoin} rises to $70,000, one desk said.', 't0 70000 usd'],
  ['{Bitcoin}, once a hobby of programmers, was up 2% at $61,000.', 'p0 61000 usd +2'],
  ['A fund bought back at over $60,000, and {Bitcoin} is at $61,000.', 'p0 61000 usd'],
  // Prices of an earlier move, and figures of the thing before
  ["{Tether}'s market cap stood at $83.15 billion, while {USDC}'s fell 0.2%."],
  ['Three months ago you could pick up {Zcash} for $40. Now it is at $428.', 'p0 428 usd'],
  [
    "{Bitcoin} rose 2.2% to $27,976. Monday's sell-off to $26,520 was bought within a day.",
    'p0 27976 usd +2.2',
  ],
  ["{Bitcoin}'s up 5% this week.", 'c0 +5 7d'],
  ['Three months ago {Zcash} was a forgotten coin that could fall to $40, some said.'],
  ["{Apecoin} did worse: it plunged by 36% from Thursday's high to $14.40.", 'p0 14.4 usd -36'],
];
