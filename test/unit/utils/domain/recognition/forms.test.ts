import { describe, expect, it } from 'vitest';
import { cryptoPage, mentionsIn, mentionsOn } from './mentions-in.ts';

describe('words that need no other evidence', () => {
  it.each([
    ['BTC is up again.', 'BTC=bitcoin'],
    ['The price of Bitcoin doubled.', 'Bitcoin=bitcoin'],
    ['BITCOIN DOUBLES', 'BITCOIN=bitcoin'],
    ['He was paid in bitcoin.', 'bitcoin=bitcoin'],
    ['She lost forty bitcoins on an old disk.', 'bitcoins=bitcoin'],
    ['Two Dogecoins for a biscuit.', 'Dogecoins=dogecoin'],
    ['Ethereum moved to a new way of agreeing.', 'Ethereum=ethereum'],
    ['Old wallets held litecoin and monero.', 'litecoin=litecoin monero=monero'],
    ['XRP was quiet.', 'XRP=ripple'],
    ['The fund bought USDC and USDT.', 'USDC=usd-coin USDT=tether'],
    ['XBT is what one exchange says.', 'XBT=bitcoin'],
    ['Filecoin signed three banks.', 'Filecoin=filecoin'],
    ['Uniswap opened a shop in Lisbon.', 'Uniswap=uniswap'],
    ['Worldcoin scans eyes.', 'Worldcoin=worldcoin-wld'],
    ['Toncoin is what it was called.', 'Toncoin=the-open-network'],
    ['A jar of Fartcoin, please.', 'Fartcoin=fartcoin'],
    ['PYUSD came to a new chain.', 'PYUSD=paypal-usd'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('chooses the longest name', () => {
  it.each([
    ['Bitcoin Cash split from Bitcoin.', 'Bitcoin_Cash=bitcoin-cash Bitcoin=bitcoin'],
    ['bitcoin cash fell', 'bitcoin_cash=bitcoin-cash'],
    ['Bitcoin cash fell', 'Bitcoin_cash=bitcoin-cash'],
    ['Bitcoin SV and Bitcoin Gold', 'Bitcoin_SV=bitcoin-cash-sv Bitcoin_Gold=bitcoin-gold'],
    ['Ethereum Classic is the older chain.', 'Ethereum_Classic=ethereum-classic'],
    ['Wrapped Bitcoin on another chain', 'Wrapped_Bitcoin=wrapped-bitcoin'],
    ['Terra Luna Classic and Luna Classic', 'Terra_Luna_Classic=terra-luna Luna_Classic=terra-luna'],
    ['Terra Classic is a ghost.', 'Terra_Classic=terra-luna'],
    ['Binance Coin pays fees.', 'Binance_Coin=binancecoin'],
    ['the XRP Ledger halted', 'XRP_Ledger=ripple'],
    ['Ripple USD has a charter.', 'Ripple_USD=ripple-usd'],
    ['BNB Chain was forked.', 'BNB_Chain=binancecoin'],
    ['Baby Doge Coin barks.', 'Baby_Doge_Coin=baby-doge-coin'],
    ['Bitcoin-Cash with a hyphen', 'Bitcoin-Cash=bitcoin-cash'],
    ['Bitcoin\u00A0Cash with a hard space', 'Bitcoin\u00A0Cash=bitcoin-cash'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('coins inside longer words and names', () => {
  it.each([
    ["Bitcoin’s rise and Ethereum's fall", 'Bitcoin=bitcoin Ethereum=ethereum'],
    ['a Bitcoin-backed loan', 'Bitcoin=bitcoin'],
    ['non-Bitcoin assets', 'Bitcoin=bitcoin'],
    ['XRP-linked notes', 'XRP=ripple'],
    ['a spot Bitcoin ETF', 'Bitcoin=bitcoin'],
    ['the Ethereum Foundation', 'Ethereum=ethereum'],
    ['an Ethereum layer 2', 'Ethereum=ethereum'],
    ['“Bitcoin,” she said', 'Bitcoin=bitcoin'],
    ['Bitcoin/gold ratio', 'Bitcoin=bitcoin'],
    ['(Bitcoin)', 'Bitcoin=bitcoin'],
    ['Bitcoin: a history', 'Bitcoin=bitcoin'],
    ['wBTC is held by one firm.', 'wBTC=wrapped-bitcoin'],
    ['比特币BTC今天上涨', '比特币=bitcoin BTC=bitcoin'],
    ['Der Bitcoin-Kurs steigt', 'Bitcoin=bitcoin'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('tags, tickers and pairs', () => {
  it.each([
    ['$BTC to the moon', '$BTC=bitcoin'],
    ['$xrp is cheap', '$xrp=ripple'],
    ['$ETH, $AVAX', '$ETH=ethereum $AVAX=avalanche-2'],
    ['($DOGE)', '$DOGE=dogecoin'],
    ['#Bitcoin is trending', '#Bitcoin=bitcoin'],
    ['#BTC and #XRP', '#BTC=bitcoin #XRP=ripple'],
    ['BTC.X is on fire', 'BTC.X=bitcoin'],
    ['$SHIB.X $ADA.X', '$SHIB.X=shiba-inu $ADA.X=cardano'],
    ['Watching $SOL.X. It moves.', '$SOL.X=solana'],
    ['BTC/USD at the open', 'BTC=bitcoin'],
    ['ETH-USD at the open', 'ETH=ethereum'],
    ['ETH/BTC fell', 'ETH=ethereum BTC=bitcoin'],
    ['ADA/USD held', 'ADA=cardano'],
    ['ONE/USDT listed', 'ONE=harmony USDT=tether'],
    ['BTCUSDT perpetual', 'BTCUSDT=bitcoin'],
    ['ETHUSD chart', 'ETHUSD=ethereum'],
    ['SOLUSDC pool', 'SOLUSDC=solana'],
    ['$BTCUSDT breaks out', '$BTCUSDT=bitcoin'],
    ['LINKUSDT and NEARUSDT', 'LINKUSDT=chainlink NEARUSDT=near'],
    ['BINANCE:ETHUSDT', 'ETHUSDT=ethereum'],
    ['BTC=BTSP on the terminal', 'BTC=bitcoin'],
    ['SOL-PERP funding', 'SOL=solana'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('names with their symbol in brackets', () => {
  it.each([
    ['Ethereum (ETH) rose', 'Ethereum=ethereum ETH=ethereum'],
    ['Ripple [XRP] rose', 'Ripple=ripple XRP=ripple'],
    ['Harmony (ONE) is traded', 'Harmony=harmony ONE=harmony'],
    ['Cosmos (ATOM) and Stellar (XLM)', 'Cosmos=cosmos ATOM=cosmos Stellar=stellar XLM=stellar'],
    ['Optimism ( OP )', 'Optimism=optimism OP=optimism'],
    ['Solana’s SOL', 'Solana=solana SOL=solana'],
    ['Ripple’s XRP', 'XRP=ripple'],
    ['SOL (Solana)', 'SOL=solana Solana=solana'],
    ['Maker ($MKR)', 'Maker=maker $MKR=maker'],
    ['Sonic (S), once Fantom', 'Sonic=sonic-3 S=sonic-3 Fantom=sonic-3'],
    ['Pi Network (PI)', 'Pi_Network=pi-network PI=pi-network'],
    ['Sleepless AI (AI)', 'Sleepless_AI=sleepless-ai AI=sleepless-ai'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('former tickers stand for the coin of today', () => {
  it.each([
    ['MATIC rose', 'MATIC=polygon-ecosystem-token'],
    ['FTM rose', 'FTM=sonic-3'],
    ['EOS rose', 'EOS=vaulta'],
    ['The TON token rose', 'TON=the-open-network'],
    ['RNDR rose', 'RNDR=render-token'],
    ['KLAY rose', 'KLAY=kaia'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});
