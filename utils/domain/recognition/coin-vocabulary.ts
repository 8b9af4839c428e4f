import type { Candidate } from './candidate.ts';

/**
 * Words that speak for one coin: what it does, and by what its people are known. Regular expressions without flags,
 * by the coin's symbol. Only words that the look-alikes of the symbol do without;
 * none of coins whose symbol and name need no evidence in a post.
 */
const vocabulary: Readonly<Record<string, string>> = {
  LINK: 'oracles?|ccip|sergey|price feeds?|cross-?chain',
  ADA: 'hoskinson|charles|plutus|delegat\\w+|stake pools?|staking|catalyst|voltaire|hydra|eutxo',
  DOT: 'parachains?|gavin wood|substrate|nominat\\w+|unstak\\w+|staking|kusama',
  ATOM: 'ibc|airdrops?|cosmos|app-?chains?|staking|validators?|tendermint|zones?',
  AVAX: 'subnets?|c-chain|emin|validators?|layer[ -]?1|l1s?',
  NEAR: 'l1s?|sharding|aurora|layer[ -]?1|nightshade|validators?|staking',
  SOL: 'phantom|validators?|tps|memecoins?|firedancer|jito|outages?|staking|jupiter|raydium',
  XNO: 'feeless|fee-less|fees|instant|block[ -]?lattice|representatives?|banano|faucets?|xno|raiblocks|tipped|bitgrail',
  DASH: 'masternodes?|instantsend|privatesend|coinjoin|chainlocks?',
  ETC: 'gpus?|51 ?%|hashrate|asics?|proof[ -]of[ -]work|pow|mining|miners?',
  OP: 'unlocks?|superchain|rollups?|l2s?|arbitrum|base chain|sequencers?|retropgf',
  TON: 'telegram|durov|tonkeeper|jettons?|notcoin',
  UNI: 'fee switch|dex|dexes|liquidity|uniswap|swaps?|unichain',
  VET: 'vtho|supply chain|walmart|sunny lu|thor',
  TAO: 'subnets?|ai coins?|decentrali[sz]ed ai|miners|bittensor',
  RENDER: 'gpus?|ai coins?|octane|decentrali[sz]ed compute|rndr',
  ICP: 'canisters?|dfinity|neurons?|internet computer|dominic',
  GRT: 'index\\w*|subgraphs?|curators?|delegators?|quer(?:y|ies)',
  FIL: 'storage|ipfs|protocol labs',
  HNT: 'hotspots?|iot|helium mobile|coverage',
  BAT: 'brave|ads|rewards',
  SAND: 'metaverse|voxel|land sales?|lands?',
  MANA: 'metaverse|decentraland|land',
  AXS: 'axies?|ronin|slp|play[ -]to[ -]earn',
  STX: 'sbtc|bitcoin l2|clarity|stacking|nakamoto',
  DOGE: 'elon|musk|shibe|much wow|meme ?coins?|dollar|tips?|tipped',
  SUI: 'aptos|l1s?|move language|mysten|slush|pumped|tps',
  APT: 'sui|l1s?|move language|petra|unlocks?',
  SEI: 'parallel|l1s?|evm|tps',
  ONE: 'horizon bridge|sharding|validators?|staking',
  CAKE: 'syrup pools?|pancakeswap|bsc|farms?|staking',
  CRO: 'crypto\\.com|kris|visa card|staking|cdc',
  RUNE: 'thorchain|thorfi|savers|liquidity|swaps',
  XLM: 'lumens?|remittances?|jed mccaleb|soroban|anchors|xrp',
  HBAR: 'hashgraph|council|hgraph|hts',
  IOTA: 'tangle|feeless|coordinator|shimmer',
  TRX: 'justin sun|energy|bandwidth|usdt|freeze|frozen',
  SHIB: 'burns?|burn rate|shibarium|bone|leash|doge|zeros?',
  INJ: 'burn auctions?|perps|helix',
  MKR: 'dai|vaults?|surplus|cdps?',
  LUNA: 'ust|anchor|do kwon|depeg\\w*|terra',
  POL: 'bridges?|zkevm|plasma|agglayer|staking|l2s?|gas|sandeep|2\\.0',
  ENS: '\\.eth|domains?|airdrop',
  JUP: 'perps|aggregator|solana|airdrop|jupuary',
  USDT: 'print\\w*|mint\\w*|bitfinex|fud|peg',
  DAI: 'collateral|maker\\w*|vaults?|peg',
  OM: 'rwas?|real world assets?',
};

const patterns = new Map<string, RegExp>();
for (const [symbol, pattern] of Object.entries(vocabulary))
  patterns.set(symbol, new RegExp(`(?:^|[^a-z0-9])(?:${pattern})(?![a-z0-9])`, 'i'));

/** UTF-16 units on either side that are looked at. */
const span = 110;

/** True where a word of the coin's own vocabulary stands near. */
export function hasOwnVocabulary({ coin, start, end }: Candidate, text: string): boolean {
  const pattern = patterns.get(coin.symbol);
  if (!pattern) return false;
  return (
    pattern.test(text.slice(Math.max(0, start - span), start)) || pattern.test(text.slice(end, end + span))
  );
}
