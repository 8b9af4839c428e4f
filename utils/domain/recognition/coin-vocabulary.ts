/**
 * Words that speak for one coin: what it does, and by what its people are known. Regular expressions without flags,
 * by symbol and name. Only words that the look-alikes of the symbol do without.
 */
const vocabulary: Readonly<Record<string, string>> = {
  'LINK,Chainlink': 'oracles?|ccip|sergey|price feeds?|cross-?chain',
  'ADA,Cardano': 'hoskinson|charles|plutus|delegat\\w+|stake pools?|staking|catalyst|voltaire|hydra|eutxo',
  'DOT,Polkadot': 'parachains?|gavin wood|substrate|nominat\\w+|unstak\\w+|staking|kusama',
  'ATOM,Cosmos': 'ibc|airdrops?|cosmos|app-?chains?|staking|validators?|tendermint|zones?',
  'AVAX,Avalanche': 'subnets?|c-chain|emin|validators?|layer[ -]?1|l1s?',
  'NEAR,Near': 'l1s?|sharding|aurora|layer[ -]?1|nightshade|validators?|staking',
  'SOL,Solana': 'phantom|validators?|tps|memecoins?|firedancer|jito|outages?|staking|jupiter|raydium',
  'NANO,Nano': 'feeless|fee-less|instant|block[ -]?lattice|representatives?|banano|faucets?|xno',
  'DASH,Dash': 'masternodes?|instantsend|privatesend|coinjoin|chainlocks?',
  'ETC,Ethereum Classic': 'gpus?|51 ?%|hashrate|asics?|proof[ -]of[ -]work|pow|mining|miners?',
  'OP,Optimism': 'unlocks?|superchain|rollups?|l2s?|arbitrum|base chain|sequencers?|retropgf',
  'TON,Toncoin': 'telegram|durov|tonkeeper|jettons?|notcoin',
  'UNI,Uniswap': 'fee switch|dex|dexes|liquidity|uniswap|swaps?|unichain',
  'VET,VeChain': 'vtho|supply chain|walmart|sunny lu|thor',
  'TAO,Bittensor': 'subnets?|ai coins?|decentrali[sz]ed ai|miners|bittensor',
  'RENDER,Render': 'gpus?|ai coins?|octane|decentrali[sz]ed compute|rndr',
  'ALGO,Algorand': 'governance|micali|pera|defly|participation nodes?|staking',
  'ICP,Internet Computer': 'canisters?|dfinity|neurons?|internet computer|dominic',
  'FIL,Filecoin': 'storage deals?|storage providers?|ipfs|protocol labs|storage',
  'GRT,The Graph': 'index\\w*|subgraphs?|curators?|delegators?|quer(?:y|ies)',
  'HNT,Helium': 'hotspots?|iot|helium mobile|coverage',
  'BAT,Basic Attention Token': 'brave browser|brave rewards|brave',
  'SAND,The Sandbox': 'metaverse|voxel|land sales?|lands?',
  'MANA,Decentraland': 'metaverse|decentraland|land',
  'AXS,Axie Infinity': 'axies?|ronin|slp|play[ -]to[ -]earn',
  'STX,Stacks': 'sbtc|bitcoin l2|clarity|stacking|nakamoto',
  'DOGE,Dogecoin': 'elon|musk|shibe|much wow|meme ?coins?|dollar|tips?|tipped',
  'SUI,Sui': 'aptos|l1s?|move language|mysten|slush|pumped|tps',
  'APT,Aptos': 'sui|l1s?|move language|petra|unlocks?',
  'SEI,Sei': 'parallel|l1s?|evm|tps',
  'ONE,Harmony': 'horizon bridge|sharding|validators?|staking',
  'CAKE,PancakeSwap': 'syrup pools?|pancakeswap|bsc|farms?|staking',
  'CRO,Cronos': 'crypto\\.com|kris|visa card|staking|cdc',
  'RUNE,THORChain': 'thorchain|thorfi|savers|liquidity|swaps',
  'XMR,Monero': 'privacy|private|ring signatures?|fungib\\w+|randomx|anonymous|untraceable',
  'XLM,Stellar': 'lumens?|remittances?|jed mccaleb|soroban|anchors|xrp',
  'HBAR,Hedera': 'hashgraph|council|hgraph|hts',
  'KAS,Kaspa': 'blockdag|ghostdag|asics?|gpu',
  'IOTA,Iota': 'tangle|feeless|coordinator|shimmer',
  'TRX,Tron': 'justin sun|energy|bandwidth|usdt|freeze|frozen',
  'Aave,AAVE': 'lending|borrow\\w*|supplied|flash loans?',
  'SHIB,Shiba Inu': 'burns?|burn rate|shibarium|bone|leash|doge|zeros?',
  'ZEC,Zcash': 'shielded|zooko|zashi|privacy|z-addr\\w*',
  'INJ,Injective': 'burn auctions?|perps|helix',
  'MKR,Maker': 'dai|vaults?|surplus|cdps?',
  'LUNA,Terra': 'ust|anchor|do kwon|depeg\\w*|terra',
  'POL,MATIC,Polygon': 'bridges?|zkevm|plasma|agglayer|staking|l2s?|gas|sandeep|2\\.0',
  'XTZ,Tezos': 'bak(?:er|ing|ers)|delegat\\w+|kolibri',
  'ENS,Ethereum Name Service': '\\.eth|domains?|airdrop',
  'JUP,Jupiter': 'perps|aggregator|solana|airdrop|jupuary',
  'MANTRA,OM': 'rwas?|real world assets?',
};

const patterns = new Map<string, RegExp>();
for (const [words, pattern] of Object.entries(vocabulary)) {
  const expression = new RegExp(`(?:^|[^a-z0-9])(?:${pattern})(?![a-z0-9])`, 'i');
  for (const word of words.split(',')) patterns.set(word, expression);
}

/** UTF-16 units on either side that are looked at. */
const span = 110;

/** True where a word of the phrase's own vocabulary stands near `start` to `end`. */
export function hasOwnVocabulary(phrase: string, text: string, start: number, end: number): boolean {
  const pattern = patterns.get(phrase);
  if (!pattern) return false;
  return (
    pattern.test(text.slice(Math.max(0, start - span), start)) || pattern.test(text.slice(end, end + span))
  );
}
