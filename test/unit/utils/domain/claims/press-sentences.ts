import type { ClaimRow } from './claim-row.ts';

/** What the sentences of newspapers and of chart columns taught; each a cause of its own, in words of our own. */
export const pressSentences: readonly ClaimRow[] = [
  // A clause after "and" that reports is no part of what the words before it suppose.
  ['{Bitcoin} lost its support at $71,000 and now trades around $70,400.', 't0 71000 usd', 'p0 70400 usd'],
  ['If {Bitcoin} holds its support and trades at $75,000, the shorts are gone.', 't0 75000 usd'],
  [
    '{Ether} regained the $2,000 mark and stood at $2,070.24, up 10.4%.',
    't0 2000 usd',
    'p0 2070.24 usd +10.4',
  ],
  ['{Litecoin} reclaimed $50 and climbed to $54.20 by noon.', 't0 50 usd', 'p0 54.2 usd'],
  [
    'Should {Ether} reclaim the $2,000 mark and climb to $2,400, sellers would return.',
    't0 2000 usd',
    't0 2400 usd',
  ],
  // A rank by market cap says nothing of the figure.
  [
    'The price of {Ether}, the second coin by market capitalization, rose 3% in 24 hours to a price of about $2,080.',
    'p0 2080 usd +3 24h',
  ],
  ['{Cardano}, the tenth largest in terms of market cap, changed hands at $0.27.', 'p0 0.27 usd'],
  ['The market cap of {Cardano} came to $9.8 billion.'],
  // Where it trades "at the mark" it has a price; support there has none.
  ['{Avalanche} fell 5.6%, settling at the $9 mark.', 'p0 9 usd -5.6'],
  ['{Bitcoin} was trading near the $70,000 level on Sunday.', 'p0 70000 usd'],
  ['{Bitcoin} found support near the $70,000 level on Sunday.', 't0 70000 usd'],
  ['The next hurdle for {Bitcoin} is at the $72,000 level.', 't0 72000 usd'],
  ['{Litecoin} met strong selling near the $55 level.', 't0 55 usd'],
  // "Has seen" looks back.
  ['{Ether} has today seen a loss of 5% on the day to trade at $2,034.', 'p0 2034 usd -5 24h'],
  ['One desk sees {Ether} at $3,000.', 't0 3000 usd'],
  // Levels in a list, and levels with an adjective.
  ['{Bitcoin} tumbled through the main $70,350 and $70,220 support levels.', 't0 70350 usd', 't0 70220 usd'],
  ['{XRP} slid below the crucial $1.40 overnight.', 't0 1.4 usd'],
  ['{Ether} tested $2,000 twice on Friday.', 't0 2000 usd'],
  // What came near did not arrive.
  ['{Bitcoin} came within $12 of hitting $72,000 late on Friday.', 't0 72000 usd'],
  // Highs and lows of longer times.
  ['{Cosmos} is close to the $2 year low of last June.'],
  ['{Cosmos} is close to the $2 52-week low.'],
  [
    'The all-time high of {Bitcoin} now sits at $126,080, while the price is back at $70,500.',
    'p0 70500 usd',
  ],
  // An average as a market's price, and as somebody's cost.
  ['{Dogecoin} is trading at an average price of $0.098.', 'p0 0.098 usd'],
  ['The company bought {Bitcoin} at an average price of $66,385.'],
  // A dream stands alone in a heading.
  ['{Bitcoin} at $249,000 and what drives it'],
  ['{Bitcoin} at $70,200 and {Ether} at $2,050', 'p0 70200 usd', 'p1 2050 usd'],
  ['{Bitcoin} at $70,200 and holding its ground', 'p0 70200 usd'],
  // The period of a second change is not the first one's.
  ['{Solana} added 1.5% to $83.33, but showed a weekly drop of 1%.', 'p0 83.33 usd +1.5'],
  ['{Dogecoin} added 2.3% to $0.098 for a weekly rise of 5%.', 'p0 0.098 usd +2.3', 'c0 +5 7d'],
  ['{BNB} rose 0.5% to $659, posting a monthly gain of 6.9%.', 'p0 659 usd +0.5', 'c0 +6.9 30d'],
  // A change belongs to the nearer price.
  [
    '{Bitcoin} fell to $68,420 in the morning and was last trading at $69,215, a drop of 3% in 24 hours.',
    'p0 69215 usd -3 24h',
  ],
  // Words of movement, of value, and a sign of about.
  ['{Bitcoin} dives to $61K', 'p0 61000 usd'],
  ['Each {bitcoin} has a value of about $70,580.', 'p0 70580 usd'],
  ['{Bitcoin} dropped from a high of $73,000 to ~$70,200.', 'p0 70200 usd'],
  ['A rush of buyers propelled {XRP} to $1.50.', 'p0 1.5 usd'],
  // Three zeros after a point are thousands.
  ['Will {Bitcoin} pass $100.000 this year?', 't0 100000 usd'],
  ['{Tether} is priced at $1.000 again.', 'p0 1 usd'],
  // A measure with a figure of its own, a range, a start, and a selloff that is no sale.
  ['{Ether}, with a market capitalization of $248 billion, lost 4% to trade at $2,067.', 'p0 2067 usd -4'],
  ['{Bitcoin} moved sideways in the $68,200-$69,200 range.', 'r0 68200-69200 usd'],
  ['{XRP} trades near $1.46 after starting the year above $1.90.', 'p0 1.46 usd'],
  ['{Tron} doubled within a week, from below $0.14 to where it is.'],
  ['The previous ATH of {Tron} was $0.431.'],
  ['{Bitcoin} is still in a sell-off, trading at approximately $61,000.', 'p0 61000 usd'],
  ['{Bitcoin} slid below critical $68,000 on Friday.', 't0 68000 usd'],
  ['{Bitcoin} lost the $64,000 support level, closing at $61,552.', 't0 64000 usd', 'p0 61552 usd'],
  ['{Bitcoin} dipped under its $64,000 support and closed at $61,552.', 't0 64000 usd', 'p0 61552 usd'],
  ['{XRP} regained some ground to trade at $1.45.', 'p0 1.45 usd'],
  // What a participle adds is supposed along with its main clause, and so is what comes before or after.
  ['{Bitcoin} could rally, reaching $100,000.', 't0 100000 usd'],
  ['{Bitcoin} might rally before falling to $50,000.', 't0 50000 usd'],
  ['Rates may rise; {Bitcoin} fell 3%, trading at $70,000.', 'p0 70000 usd -3'],
  ['Below that threshold, {Bitcoin} held on before tumbling to $64,400.', 'p0 64400 usd'],
  // The price of now stands out among suppositions; a level to watch does not become one by "is".
  [
    '{Dogecoin} could go to $0.25, more than twice its current price of $0.097.',
    't0 0.25 usd',
    'p0 0.097 usd',
  ],
  ['The next key level for {Bitcoin} is $63,000.', 't0 63000 usd'],
  ['{Dogecoin} is stuck at $0.098 after being rejected at $0.104.', 'p0 0.098 usd', 't0 0.104 usd'],
  ['{Pepe} is holding at $0.0000041.', 'p0 0.0000041 usd'],
  ['Hedges on {Bitcoin} crowd at the $65,000 and $60,000 strikes.'],
  ['{Bitcoin} had surged to a new record high just below $74,000.'],
  ['{Ether} is now just over $2,500 but below the maximum pain price of $2,600.', 'p0 2500 usd'],
  ['Buyers eventually prevailed and pushed {Bitcoin} to $64,000.', 'p0 64000 usd'],
  ['{Bitcoin} will eventually hit $500,000.', 't0 500000 usd'],
  ['{Cardano} is up 3% and is approaching $0.30.', 't0 0.3 usd', 'c0 +3'],
  ['{Bitcoin} nears $75,000 for the first time this month.', 't0 75000 usd'],
  // German, whose verb may stand before the coin or at the end.
  ['Zuletzt lag der {Bitcoin}-Kurs bei 70.650 Dollar.', 'p0 70650 usd'],
  ['{Ether} – aktueller Kurs bei 2.063,78 Dollar.', 'p0 2063.78 usd'],
  ['Der {Bitcoin} notierte zu einem Kurs von 70.158,84 Dollar.', 'p0 70158.84 usd'],
  ['Ein {Ether} wird derzeit zu einem Kurs von 2.063,78 Dollar gehandelt.', 'p0 2063.78 usd'],
  ['{Bitcoin} stagniert bei 70’695 Dollar.', 'p0 70695 usd'],
  ['Auch {Ether} konnte um 4 Prozent auf 2.081 Dollar zulegen.', 'p0 2081 usd'],
  ['Daneben fiel auch {Solana} um 4 Prozent auf 81 US-Dollar.', 'p0 81 usd -4'],
  ['Am Morgen kostete ein {Bitcoin} auf der Plattform etwa 70.300 Dollar.', 'p0 70300 usd'],
  ['Am Morgen wurde der {Bitcoin} an der Börse bei 70.440 US-Dollar gehandelt.', 'p0 70440 usd'],
  ['Der {Bitcoin} wird auf 100.000 Dollar steigen.', 't0 100000 usd'],
  ['{Bitcoin} bei 250.000 Dollar und was daraus folgt'],
  ['Vor einem Jahr kostete ein {Bitcoin} noch 96.000 Dollar.'],
  ['Anfang April lag der {Bitcoin} bei 87.000 Dollar.'],
  // Spanish.
  ['El {bitcoin} cae un 3 % y se sitúa en los 70.739 dólares.', 'p0 70739 usd -3'],
  ['{Ether} se ubica en US$2.063 y {Solana} a US$83,50.', 'p0 2063 usd', 'p1 83.5 usd'],
  ['El precio de {Ether} es de USD $2063.', 'p0 2063 usd'],
  [
    'Caían el {XRP} (-7,8 %, hasta US$ 1,45) y el {Ether} (-7,3 %, hasta US$ 2.063,48).',
    'p0 1.45 usd -7.8',
    'p1 2063.48 usd -7.3',
  ],
  ['Hace un año el {bitcoin} cotizaba a 96.000 dólares.'],
];
