import { describe, expect, it } from 'vitest';
import { cryptoPage, mentionsIn, mentionsOn, plainPage } from './mentions-in.ts';

describe('look-alikes on a page of general news', () => {
  it.each([
    // law, medicine, sports
    ['The shop broke the ADA, the court said.'],
    ['The American Diabetes Association (ADA) wrote new rules.'],
    ['Dr. Ada Lovelace Street is closed.'],
    ['The Colorado Avalanche won in overtime.'],
    ['An avalanche closed the pass.'],
    ['Avalanche warnings were sent out.'],
    ['Harmony Korine made a film.'],
    ['The Phoenix Suns lost again.'],
    ['She ran the 100-metre Dash at noon.'],
    ['He swung the BAT in the ninth.'],
    // science and programming
    ['Neutron stars spin, and Jupiter has rings.'],
    ['Helium leaks from the rocket.'],
    ['The compound was tested on mice.'],
    ['Ripple effects were felt in Spain.'],
    ['Open the LINK in the mail.'],
    ['Use DOT notation and a HASH map.'],
    ['The IP address of the printer changed.'],
    ['AI writes more of the code.'],
    ['Set an ID for each GPS unit.'],
    ['Heat of 30 GRAM per MOLE'],
    ['An atom of helium, a neutron, a quark'],
    ['Stellar spectra from the telescope'],
    ['An ETC. at the end'],
    ['The ATM ate my card.'],
    // companies and stocks
    ['Cloudflare (NYSE: NET) and Coinbase (NASDAQ: COIN) rose.'],
    ['ReneSola (NYSE: SOL) fell.'],
    ['Interlink Electronics (NASDAQ:LINK)'],
    ['Chevron (CVX) raised its dividend.'],
    ['DoorDash (DASH) delivers.'],
    ['Dash cams and Maker fairs'],
    ['GameStop’s GME shares soared.'],
    ['Agilent (NYSE American: A)'],
    ['Circle said it would list its shares.'],
    ['Near the river, Flow Festival drew a crowd.'],
    // people and places
    ['Solana Beach has a train station.'],
    ['Luna Park opens in May.'],
    ['Mina Kimes wrote it.'],
    ['Joe and Bob met Alice in Aurora.'],
    ['In the Canton of Zug'],
    ['Pepe Reina kept goal.'],
    ['Neo wakes up in The Matrix.'],
    ['Theta waves and Sand dunes'],
    ['A Shiba Inu named Kabosu died.'],
    ['Tim Cook spoke to Fortune.'],
    ['Elsa sings in Frozen.'],
    ['Polygon reviewed the game.'],
    ['Sonic the Hedgehog is back.'],
    ['The Sandbox for children was moved.'],
    ['Gala dinners and Curve balls'],
    ['He asked for a stable, secret Origin Story.'],
    ['ONE MORE THING: THE END IS NEAR'],
    ['GET YOUR FLU SHOT NOW, DOCTORS SAY'],
    ['RAIN AND WIND IN THE WEST'],
    ['HOME'],
    ['MARKETS ¶ SPORT ¶ PLAY ¶ LINK ¶ HOME ¶ NEWS'],
    ['DOGE cut jobs at the agency, Musk said.'],
    ['The DOGE team was given access to the ministry.'],
    ['He studied at ETH Zurich.'],
    ['USD and EUR rates, US/EUR and US-EUR'],
    ['It was 11:20 GMT when it left.'],
    ['World Bank and Compound interest'],
    ['CEO, CFO, SEC, FBI, IRS, IPO'],
    ['Tron: Legacy is on again.'],
    ['A chainlink fence and a polkadot dress'],
    ['The TRX trainer costs $199, BNB rooms $120.'],
    ['Ether, 5%, was used to put patients to sleep.'],
    ['Tether the goat: a rope costs $4.'],
  ])('%s', (text) => {
    expect(mentionsOn(plainPage, text)).toBe('');
  });
});

describe('look-alikes on a page of crypto news', () => {
  it.each([
    ['The SEC and the CFTC differ.'],
    ['It hit a new ATH, and FUD is gone.'],
    ['NFT sales and DAO votes'],
    ['An AI model was trained.'],
    ['The RSI and the MACD point up.'],
    ['The IP of the studio was sold.'],
    ['Yields of 5% APR and 6% APY'],
    ['A US judge agreed.'],
    ['He is the CEO of a DEX.'],
    ['One analyst disagreed. Just one.'],
    ['Core inflation rose, and the Open was weak.'],
    ['Gas fees rose. Gas is burned.'],
    ['Near the highs, sellers came.'],
    ['Optimism returned to the market.'],
    ['Momentum is fading; Gravity wins.'],
    ['Market maker fees, yield curve, ripple effects'],
    ['FTX customers were repaid.'],
    ['KuCoin and Huobi delisted it.'],
    ['The Americans with Disabilities Act (ADA) applies to apps.'],
    ['Shares of Coinbase (NASDAQ: COIN) and Strategy (MSTR) fell.'],
    ['BlackRock’s IBIT and Grayscale’s GBTC saw outflows.'],
    ['Recall that the fork failed.'],
    ['THE FED AND THE WORLD: WHAT NOW'],
    ['Ledger Nano devices sold out.'],
    ['Automated market makers on every chain'],
    ['Gate opened. Sky cleared.'],
    ['The meme, the moon and the game'],
    ['$META, $GME and $PURR rose with $COIN.'],
  ])('%s', (text) => {
    expect(mentionsOn(cryptoPage, text)).toBe('');
  });
});

describe('symbols inside addresses, handles and identifiers', () => {
  it.each([
    ['write to bitcoin@example.org'],
    ['follow @solana and @BTC'],
    ['see bitcoin.org and ethereum.org'],
    ['https://example.org/bitcoin/price'],
    ['www.bitcoin.example'],
    ['the BTC_PRICE variable and my_btc'],
    ['ethical, btcs, solstice, linked'],
    ['0x52908400098527886E0F7030069857D2E4169EE7'],
    ['$HOME/bin and $PATH and $hash'],
    ['US$4.5 and $4 and #1'],
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ['ADA.gov'],
    ['A.X.E. and B.X.'],
  ])('%s', (text) => {
    expect(mentionsIn(text)).toBe('');
  });
});
