/**
 * Symbols whose letters hardly mean anything but the coin. They need little evidence where a whole page does without
 * any: "XMR is state of the art".
 */
export const distinctSymbols: ReadonlySet<string> = new Set(
  (
    'ETH BCH XMR XLM HBAR AVAX ALGO SHIB MATIC ZEC XTZ EGLD KSM RNDR AAVE RVN DGB FTM VTHO XEM WBTC ETHW ICP KAS TRX ' +
    'XNO BNB FLOKI BONK PEPE LUNC LTC GRT ONDO QNT MKR SNX DOGE XDC TFUEL CSPR WETH ' +
    'CKB JASMY ARRR XVG DCR STRAX POLYX PYTH RETH CBETH EETH NEXO XCH SUI TAO ARB ATOM UNI'
  ).split(' '),
);

/** Names that hardly mean anything but the coin. */
export const distinctNames: ReadonlySet<string> = new Set(
  (
    'Polkadot,Tezos,Kaspa,Cardano,Solana,Shiba Inu,Chainlink,Arbitrum,Ravencoin,DigiByte,Decred,Zilliqa,MultiversX,' +
    'Arweave,Hedera,Elrond,Kusama,Bitcoin Core,Internet Computer,Dogwifhat,Vechain,Safemoon,Pancakeswap,Holochain,' +
    'Ethereum Name Service,Rocket Pool,Render Network,The Graph,Terra Luna,Injective,Celestia,Aptos,Stellar Lumens'
  ).split(','),
);
