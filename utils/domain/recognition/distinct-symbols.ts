import { casualSymbols, lowerCaseNames, postSymbols } from '../coin/spellings.ts';
import type { CoinPhrase } from './phrases.ts';

/**
 * Symbols whose letters hardly mean anything but the coin. They need little evidence where a whole page does without
 * any, and none in a post: "XMR is state of the art". Besides those that are written in lower case.
 */
export const distinctSymbols: ReadonlySet<string> = new Set(
  'FTM PEPE SUI ALGO AAVE XEM WBTC ETHW XNO BONK GRT SNX TFUEL CSPR WETH CKB JASMY ARRR DCR STRAX POLYX PYTH RETH CBETH EETH NEXO XCH TAO ARB ATOM UNI IOTA BTT QTUM LSK DYDX XAUT PAXG TUSD'
    .split(' ')
    .concat(...casualSymbols, ...postSymbols),
);

/** Names that hardly mean anything but the coin, besides those that the press writes in lower case. */
const distinctNames: ReadonlySet<string> = new Set(
  (
    'BTCs,ETHs,Shiba Inu,MultiversX,Arweave,Elrond,Bitcoin Core,Internet Computer,Pancakeswap,Holochain,Ethereum Name Service,' +
    'Rocket Pool,Render Network,The Graph,Terra Luna,Injective,Celestia,Aptos,Hedera'
  ).split(','),
);

/** Names that the press writes in lower case and that other texts have too. */
const ordinary = /^t?ethers?$|^(?:trump|melania)/;

/** True for a word that hardly means anything but the coin. */
export function isDistinct({ form, text, folded, risk }: CoinPhrase): boolean {
  if (form === 'symbol') return distinctSymbols.has(text);
  return distinctNames.has(text) || (risk === 'low' && lowerCaseNames.has(folded) && !ordinary.test(folded));
}
