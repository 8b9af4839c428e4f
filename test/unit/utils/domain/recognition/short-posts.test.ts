import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions-in.ts';

describe('a short post with the symbol of a large coin in lower case', () => {
  it.each([
    ['lol eth is never going back there', 'eth=ethereum'],
    ['he thinks eth will save him', 'eth=ethereum'],
    ['eth PoW was better, fight me', 'eth=ethereum'],
    ['why is eth so slow today', 'eth=ethereum'],
    ['only eth for me thanks', 'eth=ethereum'],
    ['my uncle asked me about eth at dinner', 'eth=ethereum'],
    ['imagine not owning any xmr in this climate', 'xmr=monero'],
    ['xlm is asleep again', 'xlm=stellar'],
    ['honestly bch does what it promised', 'bch=bitcoin-cash'],
    ['ltc is the forgotten one', 'ltc=litecoin'],
    ['avax people are quiet lately', 'avax=avalanche-2'],
    ['shib killed my savings', 'shib=shiba-inu'],
    ['bnb never lets me down', 'bnb=binancecoin'],
    ['matic was the obvious one in hindsight', 'matic=polygon-ecosystem-token'],
    ['Eth at these levels is a gift', 'Eth=ethereum'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with other symbols in lower case, beside a word that speaks of coins', () => {
  it.each([
    ['sold my ada for nothing', 'ada=cardano'],
    ['ada holders are the most patient people alive', 'ada=cardano'],
    ['been holding sol since 12 dollars', 'sol=solana'],
    ['sol validators went down twice this week', 'sol=solana'],
    ['I hold vet and vtho, that is all', 'vet=vechain vtho=vethor-token'],
    ['hbar to 50 cents by christmas', 'hbar=hedera-hashgraph'],
    ['who else is bag holding eos', 'eos=vaulta'],
    ['nobody talks about xtz anymore', 'xtz=tezos'],
    ['still mining xvg on an old card', 'xvg=verge'],
    ['swapped my mkr for aave', 'mkr=maker aave=aave'],
    ['bought 500 enj before the game launched', 'enj=enjincoin'],
    ['neo gas claims were nice in 2017', 'neo=neo'],
    ['sold some eth for sol and ada', 'eth=ethereum sol=solana ada=cardano'],
    ['btc, eth, sol and ada is my whole bag', 'btc=bitcoin eth=ethereum sol=solana ada=cardano'],
    ['told my brother to buy xrp not ada', 'xrp=ripple ada=cardano'],
    ['usdc depegged for a weekend and people panicked', 'usdc=usd-coin'],
    ['usdt premium is high in Turkey', 'usdt=tether'],
    ['I moved my bsv out before the delisting', 'bsv=bitcoin-cash-sv'],
    ['ksm auctions made no sense to me', 'ksm=kusama'],
    ['kas mining is dead for gpus', 'kas=kaspa'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with a symbol in capitals that stands alone', () => {
  it.each([
    ['DGB deserves more attention honestly', 'DGB=digibyte'],
    ['IOTA is still around? Wow', 'IOTA=iota'],
    ['EOS raised four billion and did nothing', 'EOS=vaulta'],
    ['Anyone still holding XVG?', 'XVG=verge'],
    ['What is BSV even for?', 'BSV=bitcoin-cash-sv'],
    [
      'BAT rewards came in this morning, 3 BAT this month',
      'BAT=basic-attention-token BAT=basic-attention-token',
    ],
    ['XEM used to be top ten', 'XEM=nem'],
    ['XRB was my first altcoin', 'XRB=nano'],
    ['Moved my VET stack to a hardware wallet', 'VET=vechain'],
    ['MKR governance vote closes tonight', 'MKR=maker'],
    ['ENJ backed items can be melted any time', 'ENJ=enjincoin'],
    ['ICX, QTUM and LSK are forgotten', 'ICX=icon QTUM=qtum LSK=lisk'],
    ['Only holding BTC and BAT at this point', 'BTC=bitcoin BAT=basic-attention-token'],
    ['XTZ bakers take ten percent', 'XTZ=tezos'],
    ['FTM is back? I thought it was called Sonic now', 'FTM=sonic-3'],
    ['ADA smart contracts when', 'ADA=cardano'],
    ['Thoughts on DOT? Parachains seem dead', 'DOT=polkadot'],
    ['ATOM is undervalued and nobody cares', 'ATOM=cosmos'],
    ['The UNI airdrop was 400 UNI, worth a car', 'UNI=uniswap UNI=uniswap'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with names', () => {
  it.each([
    ['You should look at Nano, no fees at all and it is instant', 'Nano=nano'],
    ['Guy just tipped me 5 Nano in the thread', 'Nano=nano'],
    ['RaiBlocks was a better name anyway, the coin is the same', 'RaiBlocks=nano'],
    ['Bcash is not bitcoin', 'Bcash=bitcoin-cash bitcoin=bitcoin'],
    ['bcash people again, go back to your sub', 'bcash=bitcoin-cash'],
    ['Bought 20 Ripple at three dollars, never again', 'Ripple=ripple'],
    ['I sold my Ripple for a used car', 'Ripple=ripple'],
    ['Doge and Shiba are the same joke', 'Doge=dogecoin Shiba=shiba-inu'],
    ['Will Doge flip Cardano?', 'Doge=dogecoin Cardano=cardano'],
    ['no more tether printing and the market dies', 'tether=tether'],
    ['tether fud every single cycle', 'tether=tether'],
    ['Tether prints another billion, surprise', 'Tether=tether'],
    ['Polkadot parachains are overhyped', 'Polkadot=polkadot'],
    ['I like Avalanche and Fantom for cheap transactions', 'Avalanche=avalanche-2 Fantom=sonic-3'],
    ['Cosmos airdrops made me more than my job', 'Cosmos=cosmos'],
    ['Algorand never dropped a block, just saying', 'Algorand=algorand'],
    ['I trust Monero more than any bank', 'Monero=monero'],
    ['Stellar Lumens arrived in five seconds', 'Stellar_Lumens=stellar'],
    ['Hedera is not a blockchain, technically', 'Hedera=hedera-hashgraph'],
    ['Chainlink is in everything and the price does nothing', 'Chainlink=chainlink'],
    ['I think Vechain is for supply chains only', 'Vechain=vechain'],
    ['ETH classic is the real one', 'ETH_classic=ethereum-classic'],
    ['eth classic got hacked again', 'eth_classic=ethereum-classic'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with hashtags and cashtags in lower case', () => {
  it.each([
    ['gm #btc #eth #ada #dot', '#btc=bitcoin #eth=ethereum #ada=cardano #dot=polkadot'],
    ['#bitcoin #crypto #sol #link #news', '#bitcoin=bitcoin #sol=solana #link=chainlink'],
    ['#btc #blockchain #vet #xlm #trading #algo', '#btc=bitcoin #vet=vechain #xlm=stellar #algo=algorand'],
    ['$eth.x come on, move', '$eth.x=ethereum'],
    ['$btc.x $ada.x weekend pump', '$btc.x=bitcoin $ada.x=cardano'],
    ['$sol and $link look ready', '$sol=solana $link=chainlink'],
    ['#cardano #ada to the top', '#cardano=cardano #ada=cardano'],
    ['#dogecoin #doge', '#dogecoin=dogecoin #doge=dogecoin'],
    ['Long #Ada and #Sol here #crypto', '#Ada=cardano #Sol=solana'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with plurals', () => {
  it.each([
    ['I only have 3 ETHs left', 'ETHs=ethereum'],
    ['two BTCs for a pizza is still funny', 'BTCs=bitcoin'],
    ['lost 12 bitcoins in a boating accident', 'bitcoins=bitcoin'],
    ['a thousand dogecoins says you are wrong', 'dogecoins=dogecoin'],
    ['my litecoins are on a dead laptop', 'litecoins=litecoin'],
    ['who has 100 ethers lying around', 'ethers=ethereum'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with coins as people write of them', () => {
  it.each([
    ['Anyone else get their Celsius withdrawals frozen? I had 3 ETH in there', 'ETH=ethereum'],
    ['My landlord takes rent in bitcoin cash now, wild times', 'bitcoin_cash=bitcoin-cash'],
    ['The merge went fine and ETH still dumped, explain that', 'ETH=ethereum'],
    ['I never understood the hate for XRP on this sub', 'XRP=ripple'],
    ['Cardano haters are quiet today', 'Cardano=cardano'],
    ['got liquidated on my SOL long, going back to index funds', 'SOL=solana'],
    ['ADA 2 dollars incoming, screenshot this', 'ADA=cardano'],
    ['Picked up another 5k ADA this morning', 'ADA=cardano'],
    ['Charles is overpromising again, ADA will stay at 30 cents', 'ADA=cardano'],
    ['Ledger supports DOT staking now? finally', 'DOT=polkadot'],
    ['VeChain partnership news every week and the price goes nowhere', 'VeChain=vechain'],
    ["Binance is down AGAIN, can't sell my BNB", 'BNB=binancecoin'],
    ['USDT at 0.97 on Curve, should I worry', 'USDT=tether'],
    ["I'd rather hold USDC than USDT to be honest", 'USDC=usd-coin USDT=tether'],
    ['so LUNA went from 80 to 0.0001 and people still buy it', 'LUNA=terra-luna-2'],
    ['Do Kwon is a criminal, luna holders deserve justice', 'luna=terra-luna-2'],
    ['matic fees are basically zero', 'matic=polygon-ecosystem-token'],
    [
      'Polygon fees are basically zero compared to ethereum mainnet',
      'Polygon=polygon-ecosystem-token ethereum=ethereum',
    ],
    ['bridged my usdc to avalanche, took 5 minutes', 'usdc=usd-coin avalanche=avalanche-2'],
    ['Fantom was 3 dollars at the top, let that sink in', 'Fantom=sonic-3'],
    ['ATOM staking gives 19 percent, why would I hold anything else', 'ATOM=cosmos'],
    ['Litecoin halving is in August', 'Litecoin=litecoin'],
    ['the litecoin halving did nothing last time', 'litecoin=litecoin'],
    ['monero is the only real cryptocurrency, change my mind', 'monero=monero'],
    ['XMR delisted from another exchange', 'XMR=monero'],
    ['Zcash founder reward is a scam', 'Zcash=zcash'],
    ['Iota has no fees but also no users', 'Iota=iota'],
    ['IOTA tangle snapshot killed my node', 'IOTA=iota'],
    ['Stellar is where XRP should have been', 'Stellar=stellar XRP=ripple'],
    ['Anyone use Stellar for remittances? XLM fees are nothing', 'Stellar=stellar XLM=stellar'],
    ['NEO pumped 30% on China news', 'NEO=neo'],
    ['ICO season: everyone bought ETH to throw it at scams', 'ETH=ethereum'],
    ['safemoon holders checking the chart like it is a newborn', 'safemoon=safemoon'],
    ['SafeMoon devs rugged, who could have guessed', 'SafeMoon=safemoon'],
    ['SHIB burn rate is up 400% and it means nothing', 'SHIB=shiba-inu'],
    ['Kaspa mining is not profitable with my 3080s anymore', 'Kaspa=kaspa'],
    ['mining eth with a laptop, am I doing this right', 'eth=ethereum'],
    ['RVN or ETC for a 6600xt?', 'RVN=ravencoin ETC=ethereum-classic'],
    ['Sold my GPU rig and bought BTC with it, no regrets', 'BTC=bitcoin'],
    ['Algorand foundation selling ALGO every week', 'Algorand=algorand ALGO=algorand'],
    [
      'Hedera has Google and IBM on the council and HBAR is 5 cents',
      'Hedera=hedera-hashgraph HBAR=hedera-hashgraph',
    ],
    ['Toncoin ripped on the Telegram news', 'Toncoin=the-open-network'],
    ['Arbitrum airdrop paid for my honeymoon', 'Arbitrum=arbitrum'],
    ['OP airdrop was bigger than ARB for me', 'OP=optimism ARB=arbitrum'],
    ['UNI holders get nothing from the fees', 'UNI=uniswap'],
    ['AAVE liquidated me at 4am', 'AAVE=aave'],
    ['maker raised the DAI savings rate to 8%', 'DAI=dai'],
    ["DAI isn't decentralized if it is backed by USDC", 'DAI=dai USDC=usd-coin'],
    ['LINK staking v0.2 is full already', 'LINK=chainlink'],
    ['Chainlink marines in shambles', 'Chainlink=chainlink'],
    ['#XRP #XRPArmy we ride at dawn', '#XRP=ripple'],
    ['$XRP.X just needs one court win', '$XRP.X=ripple'],
    ['$DOGE.X to the moon Elon please', '$DOGE.X=dogecoin'],
    ['$SHIB.X $DOGE.X meme coins only today', '$SHIB.X=shiba-inu $DOGE.X=dogecoin'],
    ['$ltc.x sleeping giant', '$ltc.x=litecoin'],
    ['#Bitcoin 100k by Christmas #btc #hodl', '#Bitcoin=bitcoin #btc=bitcoin'],
    ['gm #solana fam #sol', '#solana=solana #sol=solana'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with look-alikes amid talk of coins', () => {
  it.each([
    ['I hold bitcoin near my heart', 'bitcoin=bitcoin'],
    ['the one thing about btc is that nobody can stop it', 'btc=bitcoin'],
    ['gas was 200 dollars for one swap on ethereum', 'ethereum=ethereum'],
    ['bitcoin is a store of value, sand castles are not', 'bitcoin=bitcoin'],
    ['check the link in bio for free btc, obviously a scam', 'btc=bitcoin'],
    ['I need a vet for my cat and can only pay in bitcoin', 'bitcoin=bitcoin'],
    ['one more dip and I am out, bitcoin or not', 'bitcoin=bitcoin'],
    ['bitcoin uses more power than my vet practice', 'bitcoin=bitcoin'],
    ['sold my car, bought a house, sold the house, bought bitcoin', 'bitcoin=bitcoin'],
    ['ada, my daughter, asked what bitcoin is', 'bitcoin=bitcoin'],
    ['hold on, let me link the article about ethereum', 'ethereum=ethereum'],
    ['ONE does not simply sell bitcoin', 'bitcoin=bitcoin'],
    ['ALL IN ON BITCOIN, NO OP, NO GAS, NO LINK NEEDED', 'BITCOIN=bitcoin'],
    ['a stellar year for bitcoin', 'bitcoin=bitcoin'],
    ['in the cosmos of shitcoins bitcoin is the sun', 'bitcoin=bitcoin'],
    ['he is a quant who trades bitcoin', 'bitcoin=bitcoin'],
    ['an avalanche of sell orders hit btc', 'btc=bitcoin'],
    ['sol y sombra, pero compro bitcoin', 'bitcoin=bitcoin'],
    ['ada yang beli bitcoin hari ini?', 'bitcoin=bitcoin'],
    ['dai che bitcoin sale', 'bitcoin=bitcoin'],
    ['el sol sale y bitcoin sube', 'bitcoin=bitcoin'],
    ['harga btc naik, ada yang jual?', 'btc=bitcoin'],
    ['neo banks hold your money, bitcoin does not need them', 'bitcoin=bitcoin'],
    ['luna park tickets paid in bitcoin', 'bitcoin=bitcoin'],
    ['#btc #news #link #bio', '#btc=bitcoin'],
    ['#bitcoin #ai #op #gaming', '#bitcoin=bitcoin'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});
