import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions-in.ts';

describe('a short post that compares coins or moves from one to another', () => {
  it.each([
    ['ada vs sol, which one survives', 'ada=cardano sol=solana'],
    ['how did sui overtake ada', 'sui=sui ada=cardano'],
    ['zec flipped xmr today', 'zec=zcash xmr=monero'],
    ['sol flips eth by 2026', 'sol=solana eth=ethereum'],
    ['pepe just flipped shib', 'pepe=pepe shib=shiba-inu'],
    ['kas flipping ltc is inevitable', 'kas=kaspa ltc=litecoin'],
    ['I rotated from ada to sol', 'ada=cardano sol=solana'],
    ['Dash or Zcash for privacy? Neither, Monero', 'Dash=dash Zcash=zcash Monero=monero'],
    ['Bonk or Floki for the meme season', 'Bonk=bonk Floki=floki'],
    ['XAUT or PAXG?', 'XAUT=tether-gold PAXG=pax-gold'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post that asks for coins, offers them or speaks of owning them', () => {
  it.each([
    ['got my first sol today', 'sol=solana'],
    ['send me some sol please', 'sol=solana'],
    ['send 0.1 sol get 1 back, classic scam', 'sol=solana'],
    ['drop your sol address below', 'sol=solana'],
    ['I am all in sol', 'sol=solana'],
    ['is it too late for sol', 'sol=solana'],
    ["I put 10k in Luna, don't be me", 'Luna=terra-luna-2'],
    ['1 doge = 1 doge', 'doge=dogecoin doge=dogecoin'],
    ['my dad bought ripple at the top', 'ripple=ripple'],
    ['Helium hotspots earn 2 HNT a week now', 'HNT=helium'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post about the price or the fate of a coin', () => {
  it.each([
    ['ada bros in shambles', 'ada=cardano'],
    ['how is ada still top 10', 'ada=cardano'],
    ['the Luna crash took my savings', 'Luna=terra-luna-2'],
    ['ust depegged and I lost everything', 'ust=terrausd'],
    ['wif and bonk pumping hard', 'wif=dogwifcoin bonk=bonk'],
    ['tao is the ai play of this cycle', 'tao=bittensor'],
    ['Ada is pumping lets go', 'Ada=cardano'],
    ['Pepe is printing', 'Pepe=pepe'],
    ['Link is the most undervalued crypto', 'Link=chainlink'],
    ['Link is going to 50 this cycle, SOL to 500', 'Link=chainlink SOL=solana'],
    ['Everyone said SOL was dead at 8 bucks', 'SOL=solana'],
    ['Ripple to 5 dollars by EOY', 'Ripple=ripple'],
    ['ripple will never hit 100 dollars', 'ripple=ripple'],
    ['Current price of #Ripple is $0.52', '#Ripple=ripple'],
    ['DOT unbonding takes 28 days, forgot about that', 'DOT=polkadot'],
    ['My cousin got rich on Shiba Inu and still drives a Corolla', 'Shiba_Inu=shiba-inu'],
    ['JUP buybacks should help', 'JUP=jupiter-exchange-solana'],
    ['ENA yields come from funding, it is not magic', 'ENA=ethena'],
    ['HYPE buybacks are insane', 'HYPE=hyperliquid'],
    ['HNT mining is dead in my city', 'HNT=helium'],
    ['is PAXG really backed by gold', 'PAXG=pax-gold'],
    ['Justin Sun tweets and TRX barely moves', 'TRX=tron'],
    ['another Luna type collapse is coming', 'Luna=terra-luna-2'],
    ['crypto twitter forgot nano, the nano price is a joke', 'nano=nano nano=nano'],
    ['I sold my chz for bitcoin', 'chz=chiliz bitcoin=bitcoin'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with symbols so long that no other word has their letters', () => {
  it.each([
    ['FARTCOIN is at a billion and I work a real job', 'FARTCOIN=fartcoin'],
    ['PENDLE is underrated', 'PENDLE=pendle'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with names that say what they are', () => {
  it.each([
    ['pi coin is still not listed anywhere', 'pi_coin=pi-network'],
    ['shiba coin holders cope', 'shiba_coin=shiba-inu'],
    ['$TRUMP and $MELANIA down 90%', '$TRUMP=official-trump $MELANIA=melania-meme'],
    ['crypto people fell for the Trump and Melania coins', 'Trump=official-trump Melania=melania-meme'],
    ['they called the trump coin a crypto giveaway, then sold', 'trump_coin=official-trump'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with names joined in a tag', () => {
  it.each([
    [
      '#DogeCoin #ShibaInu #BabyDoge to the moon',
      '#DogeCoin=dogecoin #ShibaInu=shiba-inu #BabyDoge=baby-doge-coin',
    ],
    ['bought more #EthereumPoW and #BitcoinSV', '#EthereumPoW=ethereum-pow-iou #BitcoinSV=bitcoin-cash-sv'],
    ['can #ShibaInuCoin overtake #Dogecoin', '#ShibaInuCoin=shiba-inu #Dogecoin=dogecoin'],
    ['#bitcoin #cardanoada breakout', '#bitcoin=bitcoin #cardanoada=cardano'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});
