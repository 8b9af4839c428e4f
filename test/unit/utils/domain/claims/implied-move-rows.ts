import type { ClaimRow } from './claim-row.ts';

/** Moves that a chart's pattern or a scenario implies, and such that happened. */
export const impliedMoveRows: readonly ClaimRow[] = [
  ['A breakdown implies a 25% decline to $0.33 for {Cardano}.', 't0 0.33 usd'],
  ['The pattern portends a 20% slide to $118 for {Solana}.', 't0 118 usd'],
  ["A breakdown of {Cardano}'s triangle threatens a 25% drop to $0.33.", 't0 0.33 usd'],
  ['The setup means a 12% decline to $14 for {Chainlink}.', 't0 14 usd'],
  ['The measured move of {Litecoin} equates to a 25% rally to $121.', 't0 121 usd'],
  ['The wedge in {Ether} translates into a rally to $4,300.', 't0 4300 usd'],
  ['The chart shows {Cardano} in a triangle whose breakdown brings a 25% decline to $0.33.', 't0 0.33 usd'],
  ['A break invites a fall to $0.33, {Cardano} traders say.', 't0 0.33 usd'],
  ["{Cardano}'s breakout from the triangle sent it up 5% to $0.93.", 'p0 0.93 usd +5'],
  ['After the breakout, {Cardano} rose 5% to $0.93.', 'p0 0.93 usd +5'],
  ['{Cardano} broke out of a triangle pattern and rose 5% to $0.93.', 'p0 0.93 usd +5'],
  ['The golden cross came as {Bitcoin} rose 3% to $61,000.', 'p0 61000 usd +3'],
  ["{Bitcoin}'s pattern of lower highs has ended with a rally to $61,000.", 'p0 61000 usd'],
  ['A daily close below $60,000 sends {Bitcoin} to $52,000.', 't0 60000 usd', 't0 52000 usd'],
  ['A break above $62,000 lifts {Bitcoin} to $68,000.', 't0 62000 usd', 't0 68000 usd'],
  ['A break below $60,000 took {Bitcoin} to $58,900.', 't0 60000 usd', 'p0 58900 usd'],
  ['The drop below $60,000 has brought {Bitcoin} to $58,900.', 't0 60000 usd', 'p0 58900 usd'],
  ['Below that, {Bitcoin} falls to $52,000.', 't0 52000 usd'],
  ['Below that, {Bitcoin} fell to $52,000.', 'p0 52000 usd'],
  ['In scenario two, {Bitcoin} slides to $48,000.', 't0 48000 usd'],
  ['As soon as {Bitcoin} hits $70,000, miners sell.', 't0 70000 usd'],
  // What is supposed of one coin on the condition of another
  [
    '{Avalanche} is down 4%. One trader thinks the slide may end at $28, perhaps at $25 if {BTC} goes lower.',
    'c0 -4',
    't0 28 usd',
    't0 25 usd',
  ],
  ['{Avalanche} is down 4%. A fall to $28 is likely if {Bitcoin} loses its support.', 'c0 -4', 't0 28 usd'],
  ['A fall to $58,000 is likely if {Bitcoin} loses its support.', 't0 58000 usd'],
];

/** Asides, and amounts that look like prices. */
export const asideRows: readonly ClaimRow[] = [
  ["{Monero}, last year's winner, dipped 1.2% to $431.", 'p0 431 usd -1.2'],
  ['{Zcash} (ZEC), the best performer of last week, fell 1.2% to $331.', 'p0 331 usd -1.2'],
  ['{Zcash}, which fell last week, rose 1.2% to $331.', 'p0 331 usd +1.2'],
  ['{Bitcoin} was little changed over the past 24 hours at $26,960.', 'p0 26960 usd'],
  ['{Ether} was flat over the last week at $2,410.', 'p0 2410 usd'],
  ['By Wednesday morning {bitcoin} was worth about $46,300, or £33,600.', 'p0 46300 usd', 'p0 33600 gbp'],
  ['{Bitcoin} climbed as high as $207.40 on Mt. Gox before easing to $201.', 'p0 201 usd'],
  ["The liquidation price of the whale's 40x {Bitcoin} short is $64,500."],
  ['The liquidation price of her ten long {Ether} positions is $2,100.'],
  ['Bulls on {DOGE} lost $2.06 million, bears just $20,000.'],
  ['The exchange will refund 88.5 yen per coin to 260,000 customers of {NEM}.'],
  ['{Ethereum} hosts a new coin. Its price is $0.00000014 in the presale.'],
  ['{Dogecoin} fans love it. It is now at $0.00025 in its ongoing presale.'],
  ['MegaFrog, an {Ethereum} token, costs $0.0021.'],
  ['{Ether}, a token with many fans, rose to $2,410.', 'p0 2410 usd'],
  // "It" after a sentence on a thing
  ['{Solana} launched a phone. It costs $450.'],
  ['The ETF tracks {Bitcoin}. It fell 3% to $34.20.'],
  ['The trust holds {Ether}. It trades at $21, a discount of 9%.'],
  ['The ETF helped {Bitcoin}. The coin rose 3% to $61,000.', 'p0 61000 usd +3'],
  ['{Solana} launched an ETF. The token rose 3% to $148.', 'p0 148 usd +3'],
  ['It reimbursed customers of {NEM} at 88.5 yen per coin.'],
];

/** Levels and targets in German, Spanish, French, Portuguese and Turkish that look like a price. */
export const foreignTargetRows: readonly ClaimRow[] = [
  [
    'Fällt {Bitcoin} unter 60.000 Dollar, droht ein Rutsch auf 52.000 Dollar.',
    't0 60000 usd',
    't0 52000 usd',
  ],
  ['{Bitcoin} soll auf 90.000 Dollar steigen.', 't0 90000 usd'],
  ['Analysten sehen {Bitcoin} bei 90.000 Dollar.', 't0 90000 usd'],
  ['Der Widerstand von {Bitcoin} verläuft bei 68.000 Dollar.', 't0 68000 usd'],
  [
    '{Bitcoin} fiel am Freitag auf 58.000 Dollar und erholte sich am Samstag auf 61.000 Dollar.',
    'p0 61000 usd',
  ],
  ['Analistas ven {Bitcoin} en 90.000 dólares.', 't0 90000 usd'],
  ['{Bitcoin} apunta a 90.000 dólares.', 't0 90000 usd'],
  ['Le {Bitcoin} risque une chute à 52 000 dollars.', 't0 52000 usd'],
  ['Les analystes voient le {Bitcoin} à 90 000 dollars.', 't0 90000 usd'],
  ['Analistas veem o {Bitcoin} em US$ 90.000.', 't0 90000 usd'],
  ["{Bitcoin}'in desteği 58.000 dolarda bulunuyor.", 't0 58000 usd'],
  ["Analistler {Bitcoin}'i 90.000 dolarda görüyor.", 't0 90000 usd'],
];

/** The future and conditions in these languages, and amounts that are none of the price. */
export const foreignFutureRows: readonly ClaimRow[] = [
  ['{Bitcoin} llegará a 90.000 dólares.', 't0 90000 usd'],
  ['{Ether} caerá a 2.000 dólares.', 't0 2000 usd'],
  ['O {Bitcoin} chegará a US$ 90.000.', 't0 90000 usd'],
  ['Se o {Bitcoin} atingir US$ 70.000, muitos venderão.', 't0 70000 usd'],
  ['Le {Bitcoin} atteindra 90 000 dollars.', 't0 90000 usd'],
  ['Le {Bitcoin} vaudra 90 000 dollars.', 't0 90000 usd'],
  ['{Bitcoin} 90.000 dolara ulaşacak.', 't0 90000 usd'],
  ['{Bitcoin} 90.000 dolara yükselecek.', 't0 90000 usd'],
  ['Erreicht {Bitcoin} 70.000 Dollar, verkaufen viele.', 't0 70000 usd'],
  ['Der faire Wert von {Bitcoin} liegt bei 45.000 Dollar.', 't0 45000 usd'],
  ['Das Handelsvolumen von {Bitcoin} stieg um 5 Prozent.'],
  ["{Bitcoin}'in hacmi yüzde 5 arttı."],
  ['{Bitcoin} fiel zeitweise auf 58.000 Dollar.'],
];

/** Headlines whose figure is a price of now, and such whose figure only looks like one. */
export const headlineRows: readonly ClaimRow[] = [
  ['{Bitcoin} price today: {BTC} at $61,234, up 2.1%', 'p1 61234 usd +2.1'],
  ['Crypto prices today: {Bitcoin} at $61,234, stocks flat', 'p0 61234 usd'],
  ['Live updates: {Bitcoin} $61,234; {Ether} $2,410', 'p0 61234 usd', 'p1 2410 usd'],
  ['{Bitcoin} $120,000: dream or reality?', 't0 120000 usd'],
  ['The day {Bitcoin} hit $1,000'],
  ['{Bitcoin} loses $2,000 in an hour'],
  ['{Solana} gained just $9 in two days.'],
];

/** The coin of a sentence before, after the names of venues. */
export const venueRows: readonly ClaimRow[] = [
  ['{Solana} rose. On exchanges such as Binance the token was quoted at $148.', 'p0 148 usd'],
  ['{Solana} rose. On exchanges like Binance it traded at $148.', 'p0 148 usd'],
  ['{Solana} rose. On South Korean exchanges including Upbit it changed hands at $151.', 'p0 151 usd'],
  ['{Solana} rose. On Binance and Coinbase, it traded at $151.', 'p0 151 usd'],
  ['{Solana} rose. On Wall Street, the company that made it traded at $151.'],
];

/** "The former" and "the latter" of two coins in the sentence before, and what "it" means after a comparison. */
export const formerRows: readonly ClaimRow[] = [
  [
    '{Bitcoin} dropped and {Ether} followed. The former stood at $38,240, and the latter at $2,625.',
    'p0 38240 usd',
  ],
  ['{Bitcoin}, {Ether} and {XRP} rose. The former stood at $38,240, the latter at $0.61.'],
  ['{Bitcoin} rose and the Nasdaq fell. The former stood at $38,240, the latter at $15,100.'],
  [
    '{BNB} climbed to $1,370, pushing its market cap past $190 billion and above that of {XRP}. It was recently seen at $1,312.',
    'p0 1312 usd',
  ],
  ['{Bitcoin} traded above $100,000. Altcoins like {Ether} rose by 6%.', 't0 100000 usd'],
];

/** Changes up to now, and those of a day or a year before. */
export const dayChangeRows: readonly ClaimRow[] = [
  ["{Chainlink} edges higher by 2% at press time, extending Thursday's 5.5% gain.", 'c0 +2'],
  ["{Ether} inches up 1%, after last week's 7% rally.", 'c0 +1'],
  ["{Ether} slid 3%, undoing yesterday's modest 2% gain.", 'c0 -3'],
  ["Today's 5% gain for {Bitcoin} is its best of the month.", 'c0 +5 24h'],
  ['{Solana} ticks up 3%.', 'c0 +3'],
  ['By contrast, {Bitcoin} is up 11% in 2025.', 'c0 +11'],
  ['{Bitcoin} is still down about 11% in 2025.', 'c0 -11'],
  ['{Bitcoin} was up 11% in 2023.'],
  ['{Bitcoin} rose 11% in 2023.'],
  ['In the previous cycle {Bitcoin} gained 700% after the halving.'],
  // A ratio of two coins
  ['{ETH}/{BTC} fell 8% this week.'],
  ['{ETH}/USD fell 8% this week.', 'c0 -8 7d'],
];
