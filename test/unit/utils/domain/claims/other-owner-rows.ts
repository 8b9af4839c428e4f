import type { ClaimRow } from './claim-row.ts';

/** Figures of companies, products and other tokens beside a coin. */
export const otherOwnerRows: readonly ClaimRow[] = [
  [
    'While {bitcoin} is 2% cheaper than yesterday, Strategy, which owns 226,000 of them, is 6% cheaper at $1,480.',
  ],
  [
    '{Bitcoin} is 4% lower this week and Strategy, its biggest corporate holder, 9% lower at $344.',
    'c0 -4 7d',
  ],
  ['{Bitcoin} fell 2.1%, taking Metaplanet, which has copied Strategy, down 8% to 1,020 yen.', 'c0 -2.1'],
  ['{Bitcoin} was 1% higher and Block, whose founder is an avowed fan of it, 4% higher at $68.', 'c0 +1'],
  ['{Bitcoin} was up 2% and Galaxy, its main financier, at $14.30.', 'c0 +2'],
  ['Coinbase and {bitcoin} lost 5% and 3%, to $221 and $61,400, respectively.'],
  ['Nvidia and {Solana} both lost 4%, to $118 and $139.', 'c0 -4'],
  ["{Solana}'s Seeker phone rose 11% in price to $500."],
  ["{Ether}'s average purchase price among whales is $2,100, 12% less than it costs now."],
  [
    'The token sale price of $0.03 will rise 10% in the next stage, while {Solana} trades 4% lower at $141.',
    'p0 141 usd -4',
  ],
  ['As {bitcoin} rose 2%, Marathon, which mines it, gained 7% to $18.40.', 'c0 +2'],
  ['The {BTC}/{USD1} pair fell 72% to $24,111.', 'p0 24111 usd -72'],
  ["{WLFI}'s {USD1} stablecoin is trading at $0.998.", 'p1 0.998 usd'],
  [
    'While {Ethereum} holders wait for $5,000, Remittix tokens are now selling at $0.1166 each, up 58% since the presale started.',
  ],
  [
    'With {Solana} stuck below $150, early investors are looking at Snorter, whose token is available at $0.1073, up 12% since the last stage.',
    't0 150 usd',
  ],
  [
    '{Dogecoin} is consolidating around $0.21, but Little Pepe (LILPEPE) has captured attention. The token is currently priced at $0.0022 in its thirteenth stage and is up 120% from the first.',
    'p0 0.21 usd',
  ],
  [
    "{XRP} Tundra's Phase 9 price is now $0.147 with a 11% bonus, and the listing price has been set at $2.50.",
  ],
  ['{Bitcoin} Depot fell 12% to $2.97 after Connecticut suspended its licence.'],
  [
    'American {Bitcoin} fell 8% to $3.92 on its first day without a lock-up, giving the Trump-backed miner a value of $3.6 billion.',
  ],
  ['{Bitcoin} Group SE rose 3.1% to 42 euros in Frankfurt.'],
  ['{Hyperliquid} Strategies rose 5.5% to $4.10 on its debut after the merger with Sonnet closed.'],
  ['{USDe} slipped to $0.65 on Binance during the rout, although it held near $1 on {Curve}.', 'p0 1 usd'],
  ['On {PancakeSwap} the token traded at $0.71, while it was quoted at $0.64 on {Aster}.'],
  ['Had El Salvador sold at the top, it would have received $124,000 per {bitcoin}.'],
  ['{BTC} USD rose 3% to $61,000.', 'p0 61000 usd +3'],
  ['{Bitcoin} Officially Breaks $100,000.', 't0 100000 usd'],
  ['{Bitcoin} Depot said that {Bitcoin} rose 2% to $61,000.', 'p1 61000 usd +2'],
];

/** Items of lists, shares of a market and measures of a network. */
export const otherMeasureRows: readonly ClaimRow[] = [
  [
    'Week in review: {BTC} -4.2%, {ETH} -7.1%, {SOL} +3.3%, S&P 500 -1.9%, gold +0.4%.',
    'c0 -4.2',
    'c1 -7.1',
    'c2 +3.3',
  ],
  ['{BTC} +1.2%, {ETH} +0.8%, Nasdaq +0.5%, COIN +3.1%, MSTR +4.7%.', 'c0 +1.2', 'c1 +0.8'],
  ['Daily movers: {XRP} +5.4%, {DOGE} +3.2%, CD20 -0.4%, DXY +0.2%, gold -0.7%.', 'c0 +5.4', 'c1 +3.2'],
  ['24-hour moves: {SOL} +6.1%, {AVAX} +4.4%, TOTAL3 +2.9%, {BTC}.D -0.6%.', 'c0 +6.1', 'c1 +4.4'],
  [
    'Top gainers: {Solana} (+9%), {Dogecoin} (+7%), Coinbase (+5%). Top losers: {Tron} (-2%), gold miners (-3%).',
    'c0 +9',
    'c1 +7',
    'c2 -2',
  ],
  [
    'Top 5 today: {Bitcoin} (-1%), {Ether} (-2%), {Tether} (0%), {BNB} (-3%), {Solana} (-4%); Coinbase (-6%).',
    'c0 -1',
    'c1 -2',
    'c2 +0',
    'c3 -3',
    'c4 -4',
  ],
  ['Over 7 days: {Bitcoin} 2.3%, {Ether} 4.4%, Nikkei 225 -1.2%, Hang Seng 3.1%.'],
  [
    "{Bitcoin} is up 40% since January, trailing Nvidia's 130%, and changes hands at $61,900.",
    'p0 61900 usd +40',
  ],
  [
    '{Bitcoin} fell to $64,800 from $67,300, a 3.7% decline, and {ether} to $3,400 from $3,560.',
    'p0 64800 usd',
    'p1 3400 usd',
  ],
  [
    '{Ether} fell to $2,310 from $2,480, a 6.9% loss, and {Solana} to $128 from $139.',
    'p0 2310 usd',
    'p1 128 usd',
  ],
  [
    "{Solana}'s total value locked rose 14% over the past week to $5.2 billion, while the token added just 2%.",
  ],
  ["{Ethereum}'s total value locked dropped 11% this week, and {Tron}'s 4%."],
  ["{Arbitrum}'s total value secured rose 5% over the past 7 days."],
  ['The total value locked in {Solana} rose 6% in the past week.'],
  ["{Sui}'s total value locked gained 19% over the past month, and {Aptos}'s 12%."],
  ['Total value locked in {Aave} is up 9% this week.'],
  ['Implied volatility on {bitcoin} jumped 18% after the release, and prices swung 3% within minutes.'],
  ['Realized volatility for {bitcoin} fell 9% in the past week.'],
  ['Volatility in {bitcoin} dropped 30% in the past month as the price stuck to $67,000.'],
  ['{Bitcoin} now accounts for 61% of the market, up 2% from last month.'],
  ['Cost of mining one {bitcoin} rose 8% to $53,000, according to JPMorgan.'],
  [
    'JPMorgan analysts say {bitcoin} is undervalued by about $68,000 relative to gold, on a volatility-adjusted basis.',
  ],
  ['The floor price of Bored {Apes} is at 9.8 {ETH}, down 6% on the week, according to NFT Price Floor.'],
  ["CryptoPunks' floor climbed to 29.4 {ETH}, up 11% over the past month."],
  ['{Pudgy Penguins} fell 9.2% in a week to a floor of 4.71 {ETH}.'],
  ['Lookonchain flagged a wallet that bought {PEPE} in 2023. It is up 4,700% on its $3,000 stake.'],
  ["{Nexo}'s survey shows ownership of {ether} up 6% among under-30s this year."],
  ['{Bitcoin} rose 2% and {Ether} 3%, S&P 500 futures 0.4%.', 'c0 +2', 'c1 +3'],
];

/** Premiums, discounts and differences between venues. */
export const differenceRows: readonly ClaimRow[] = [
  ['{Bitcoin} perpetuals are trading at a $45 discount to spot on Binance, with funding down 0.01%.'],
  [
    'JPMorgan analysts say {bitcoin} is undervalued by about $68,000 relative to gold, on a volatility-adjusted basis.',
  ],
  ['{Bitcoin} in Iranian tomans was quoted at $250 above global prices on Nobitex as the rial fell 5%.'],
  ['{Bitcoin} traded about $600 higher on Coinbase than on Binance for much of the U.S. session.'],
  ['The Kimchi premium has widened, with {bitcoin} priced $2,900 higher in Seoul than in New York.'],
  ["{Ether} is overvalued by roughly $900 on Metcalfe's law, the analysts wrote."],
  ['Binance quoted {bitcoin} $140 lower than Coinbase during the outage.'],
  ['{Bitcoin} on Binance.US traded at a $2,600 discount after the SEC sued the exchange.'],
  ['{Bitcoin} changed hands at roughly $7,000 less than on Monday.'],
  ['{Bitcoin} traded at $61,000, higher than on Monday.', 'p0 61000 usd'],
  ['{Bitcoin} is at $61,000, a discount of 3% to the futures.', 'p0 61000 usd'],
];

/** Coins behind their figures, and what a relative clause tells of another time. */
export const laterCoinRows: readonly ClaimRow[] = [
  [
    '{Cardano}, which started on September 29, 2017, was more recently trading at about $0.71, down 3% over the past 24 hours.',
    'p0 0.71 usd -3 24h',
  ],
  [
    "{Cardano} fell to its lowest since May. It's since pared some of those losses, currently changing hands at $0.71, down about 3% over the past week.",
    'p0 0.71 usd -3 7d',
  ],
  [
    '{Bitcoin}, {Ethereum}, {Solana} – Sellers set sight on $58K {BTC}, $2.2K {ETH} and $131 {SOL}',
    't3 58000 usd',
    't4 2200 usd',
    't5 131 usd',
  ],
  [
    '{Litecoin} was trading at around $92 at the time of writing, a decline of 2.5% compared to the $94.40 it climbed to at 01:15 UTC.',
    'p0 92 usd -2.5',
  ],
  ['Traders sold $2 million in {BTC}, $1 million in {ETH} and some {SOL}.'],
];
