import { describe, expect, it } from 'vitest';
import { cryptoPage, mentionsOn } from './mentions-in.ts';

describe('a page that spells a symbol out means that everywhere', () => {
  it.each([
    ['The Deutsches Aktieninstitut (DAI) warned of crypto. The DAI wants rules, and DAI members agree.', ''],
    ['Das Deutsche Aktieninstitut, DAI, warnt. DAI sagt mehr.', ''],
    ['Americans with Disabilities Act, or ADA, suits rose. The price of an ADA suit fell.', ''],
    ['The American Diabetes Association (ADA) holds bitcoin. ADA rose.', 'bitcoin=bitcoin'],
    ['Specially Designated Nationals (SDN) lists have wallets. The SDN list grew.', ''],
    ['Nederlandse Omroep Stichting (NOS) wrote of coins. NOS asked holders.', ''],
    ['Department of Transportation (DOT) rules. DOT fell behind.', ''],
    ['British American Tobacco (BAT) rose 4%. BAT gained.', ''],
    ['The Department of Government Efficiency (DOGE) bought no coins. DOGE staff left.', ''],
    ['The Department of Government Efficiency, known as DOGE, met. Traders like DOGE.', ''],
    ['ICP (Ideal Customer Profile) matters. The ICP price', ''],
    ['UNI (Universal Network Interface) tokens. UNI rose.', ''],
    ['TON stands for Territory Of Nations. TON rose.', ''],
    ['Original Poster (OP) sold. OP rose.', ''],
    ['Long Term Care (LTC) costs rose. LTC fell.', ''],
    ['Search And Navigation Device (SAND) and SAND', ''],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('a symbol that the page defines as the coin keeps it', () => {
  it.each([
    [
      'Basic Attention Token (BAT) rose. BAT fell.',
      'Basic_Attention_Token=basic-attention-token BAT=basic-attention-token BAT=basic-attention-token',
    ],
    [
      'BAT (Basic Attention Token) rose.',
      'BAT=basic-attention-token Basic_Attention_Token=basic-attention-token',
    ],
    [
      'Dogecoin (DOGE) has nothing to do with government efficiency. DOGE fell.',
      'Dogecoin=dogecoin DOGE=dogecoin DOGE=dogecoin',
    ],
    ['Cardano (ADA) is fast; ADA rose.', 'Cardano=cardano ADA=cardano ADA=cardano'],
    ['Dai (DAI) kept its peg. DAI is old.', 'Dai=dai DAI=dai DAI=dai'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('a symbol that the page uses for the coin and for something else', () => {
  it.each([
    [
      'Dogecoin (DOGE) fell as Musk left the Department of Government Efficiency (DOGE). ¶ DOGE fell 4%. ¶ ' +
        'Musk said DOGE had saved $100 billion for taxpayers. ¶ DOGE employees were dismissed.',
      'Dogecoin=dogecoin DOGE=dogecoin DOGE=dogecoin',
    ],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('a perpetual contract', () => {
  it.each([
    ['BTC-PERP traded at a premium.', 'BTC=bitcoin'],
    ['Funding of ETH-PERP rose. PERP DEX volume too.', 'ETH=ethereum'],
    [
      'Perpetual Protocol (PERP) rose. PERP volume',
      'Perpetual_Protocol=perpetual-protocol PERP=perpetual-protocol PERP=perpetual-protocol',
    ],
    ['The PERP token rose 4%.', 'PERP=perpetual-protocol'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('tickers of funds', () => {
  it.each([
    ["Fidelity's FBTC had inflows of $40 million.", ''],
    ['The FBTC fund led, the IBIT ETF followed.', ''],
    ['Bitwise lists ETHW, and outflows from ETHW were small.', ''],
    ['Net inflows: IBIT $200m, ARKB $30m, FBTC $12m.', ''],
    ['ETHW is a fork of Ethereum that miners kept.', 'ETHW=ethereum-pow-iou Ethereum=ethereum'],
    ["Cathie Wood's ARK bought shares. ARK sold tokens.", ''],
    ['ARK Invest bought more. The ARK price target is $1 million.', ''],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe("the government's DOGE", () => {
  it.each([
    ["Elon Musk's DOGE team cut jobs.", ''],
    ['DOGE employees went through the files.', ''],
    ['The agency DOGE wants to save $2 trillion.', ''],
    ['DOGE cuts hit the IRS.', ''],
    ['DOGE rose 4% on Tuesday.', 'DOGE=dogecoin'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('companies, laboratories and people', () => {
  it.each([
    ['Dfinity hired ten people.'],
    ['0G Labs raised $30 million.'],
    ['Derive founder Nick spoke.'],
    ['Derive co-founder Nick spoke.'],
    ['Lead developer Shytoshi Kusama wrote it.'],
    ['A show by Yayoi Kusama opened.'],
    ['Users of the DeFi platform Oasis complained.'],
    ['Oasis Labs hired ten people.'],
    ['Hilda Solana spoke.'],
    ['ETH Zurich wrote a paper on crypto.'],
    ['He is a professor at ETH in Lausanne.'],
  ])('%s', (text) => {
    expect(mentionsOn(cryptoPage, text)).toBe('');
  });
});

describe('products', () => {
  it.each([
    ['The browser extension Core asks for a password.', ''],
    ['The Core browser extension', ''],
    ['Fraudsters advertise Bitcoin Apex.', 'Bitcoin=bitcoin'],
    ['A Dash camera filmed the miners.', ''],
    ['Core Scientific mines bitcoin.', 'bitcoin=bitcoin'],
    ['The Arduino Nano reads a sensor.', ''],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('the plain word', () => {
  it.each([
    ['Market makers moved their stablecoins.', ''],
    ['Automated Market Maker design', ''],
    ['It had stellar gains.', ''],
    ['Stellar gains for holders.', ''],
    ['A Stellar performance by traders', ''],
    ['Much wow, as the Shiba Inu would say.', ''],
    ['His Shiba Inu slept.', ''],
    ['Click the LINK to claim your tokens.', ''],
    ['LINK in bio for the token list.', ''],
    ['Thanks OP, the wallet guide helped.', ''],
    ['OP never said which exchange.', ''],
    ['The VET saw our dog and took bitcoin.', 'bitcoin=bitcoin'],
    ['NEAR the airport, a miner opened.', ''],
    ['The Colorado Avalanche trade a goalie.', ''],
    ['Cautious Optimism among traders', ''],
    ['Wheelchair users cite ADA rules at crypto meet-ups.', ''],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('the names of other tokens that have a coin in them', () => {
  it.each([
    ['Little Pepe (LILPEPE) sells at $0.0021 and Bitcoin fell.', 'Bitcoin=bitcoin'],
    ['Maxi Doge and Baby Pepe have presales. Bitcoin fell.', 'Bitcoin=bitcoin'],
    ['Wall Street Pepe rose, and Pepe Unchained too.', ''],
    ['The presale of Mind of Pepe, Doge Uprising and Doge Kombat ended.', ''],
    ['Pepe rose 5% and DOGE fell.', 'Pepe=pepe DOGE=dogecoin'],
    ['A little-known fund bought PEPE.', 'PEPE=pepe'],
    ['Wall Street, PEPE and more', 'PEPE=pepe'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});
