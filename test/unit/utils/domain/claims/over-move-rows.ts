import type { ClaimRow } from './claim-row.ts';

/** Moves that are over, and what happens as a rule. */
export const overMoveRows: readonly ClaimRow[] = [
  ['In the week before, {bitcoin} rose 6% and {ether} 9%.'],
  ['The previous week, {Solana} gained 11% and {Cardano} 7%.'],
  ['The previous month, {bitcoin} lost 8% and {ether} 11%.'],
  ['In the second quarter, {Bitcoin} lost 12%, {ether} 6%.'],
  ['{Bitcoin}, down 3% at one point, was little changed at $68,400.', 'p0 68400 usd'],
  ['{Dogecoin}, up 6% at its peak on Tuesday, was last at $0.174.', 'p0 0.174 usd'],
  ['{Solana}, briefly up 5% overnight, now trades at $148.', 'p0 148 usd'],
  ['{Bitcoin} snapped a three-day, 8% slide to trade at $65,800.', 'p0 65800 usd'],
  ['{XRP} ended a five-week, 40% rally and now trades at $2.31.', 'p0 2.31 usd'],
  ['{Bitcoin} has averaged a 21% gain in October since 2013.'],
  ['{Bitcoin} has gained 46% on average in Novembers, while {ether} has added 8%.'],
  ['A 5% daily drop in {bitcoin} has usually been followed by a 2% rebound.'],
  ['Historically, {bitcoin} falls 5% in September; this year it is up 4%.'],
  ['Since peaking at $4,090, {ether} has lost 24% and trades at $3,110.', 'p0 3110 usd -24'],
  ['During the SVB weekend {USDC} sank to $0.87, {dai} dropped to $0.89 and {frax} to $0.88.'],
  ['In its debut year {Aptos} was worth $18. In its second it lost 40%.'],
  [
    "Three years ago this week, the world's second-largest exchange went under. {Bitcoin} dropped 22% to $15,742. {FTT} collapsed 90%.",
  ],
  [
    'A carmaker disclosed a $1.5 billion purchase on Feb. 8, 2021. {Bitcoin} soared 17% to $44,000. {Dogecoin} was up 60% on the week.',
  ],
  ['{Bitcoin} fell 64% in 2022, its second-worst year ever, and rallied 155% the following year.'],
  ['{Ether} plunged 45% in the first quarter of 2025, then surged 36% in the second and 67% in the third.'],
  ['In the previous cycle, {Solana} crashed 96% to $8 and then climbed 2,100% over the following 14 months.'],
  [
    'Following the ETF approval in January 2024, {BTC} slid 15% in two weeks. It then climbed 85% to a new record in March.',
  ],
  ["{Terra}'s collapse in May 2022 was swift. {LUNA} dropped 99% within three days, and {bitcoin} sank 20%."],
  ['The COVID crash of March 2020 was brutal: {bitcoin} shed 39% in a single day and {ether} 43%.'],
  ['China banned crypto trading on Sept. 24, 2021. {Bitcoin} fell 8% and {ether} 11%.'],
  ['Remember the summer of 2020? {LINK} was up 150% in a month and YFI went from $32 to $43,000.'],
  [
    'When Mt. Gox stopped withdrawals, the price plunged. {Bitcoin} shed 36% within the month and did not recover until 2017.',
  ],
  ['The day Silvergate folded, {ether} lost 7% and {bitcoin} slipped under $20,000.'],
  [
    'In the bear case {bitcoin} falls 35% to $60,000, Citi said, and in its base case it rises 58% to $143,000.',
    't0 60000 usd',
    't0 143000 usd',
  ],
  ['{Bitcoin} ended the week 1.7% lower at $39,740.', 'p0 39740 usd -1.7 7d'],
  ['The exchange closed in June 2023. On Tuesday {Bitcoin} fell 2% to $61,000.', 'p0 61000 usd -2'],
  ['Its founder left in 2021. {Bitcoin} is down 2% at $61,000.', 'p0 61000 usd -2'],
  ['Over the previous week, {Solana} gained 11%.', 'c0 +11 7d'],
];
