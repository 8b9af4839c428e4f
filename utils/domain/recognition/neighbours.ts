/** What a word beside a candidate says of it, in bits: a word may say several things. */
export const Hint = {
  crypto: 1,
  asset: 2,
  market: 4,
  company: 8,
  stock: 16,
  quantity: 32,
  article: 64,
} as const;

/** The hints of the words that stand beside coins, capital or not. */
export const usual: number = Hint.crypto | Hint.asset | Hint.market;

const lists: Readonly<Record<keyof typeof Hint, string>> = {
  // Only coins have these.
  crypto:
    'blockchain blockchains altcoin altcoins memecoin memecoins stablecoin stablecoins cryptocurrency ' +
    'cryptocurrencies crypto cryptos mainnet testnet hodlers dapp dapps subnet tokenomics l2',
  // Coins have these; so have games, parsers and language models.
  asset:
    'token tokens coin coins validators validator staking stakers whale whales holder holders airdrop wallet ' +
    'wallets maximalist maximalists denominated nfts',
  // Coins have them, and so have shares, goods and firms.
  market:
    'price prices bull bulls bear bears network protocol chain ecosystem foundation futures etf etfs trust ' +
    'rally rallies rallied rose rises rise fell falls fall gained gains gain jumped jumps surged surges surge soared ' +
    'soars dropped drops drop plunged plunges tumbled climbed climbs slipped slips declined declines trading traded ' +
    'trades traders investors supply outperforms outperformed hovered hovers dipped dips slumped slid crashed ' +
    'rebounded rebounds recovers consolidates consolidating struggles inch lost loses halves tests tested pairs pair ' +
    'liquidity reserves treasury transactions addresses miners mining layer community dominance bears pumped up down ' +
    'market marketcap options perpetual perpetuals burn burned burning rallying led leads hit hits reached reaches topped touched broke breaks' +
    ' kurs preis precio prix cours prezzo preço koers cena курс цена',
  company:
    'ceo cto cfo coo chief cofounder founder executive executives president labs inc lawyers attorneys lawsuit ' +
    'case trial officials spokesperson board said says announced announces partnered partners partnership acquires ' +
    'acquired hires sued settlement ipo holdings ltd llc corp corporation company firm employees headquarters ' +
    'chairman general unveils launches raises plans wants gets',
  stock: 'stock stocks shares inc corp corporation plc ltd llc group company holdings co gmbh etn',
  quantity: 'million billion trillion thousand bn mn m k',
  article: 'the a an this that your our its my their his her each every any no',
};

const hints = new Map<string, number>();
for (const hint of ['crypto', 'asset', 'market', 'company', 'stock', 'quantity', 'article'] as const) {
  for (const word of lists[hint].split(' ')) hints.set(word, (hints.get(word) ?? 0) | Hint[hint]);
}

/** The bits of `Hint` for a word in any case; 0 for most. */
export function hintsOf(word: string): number {
  return word === '' ? 0 : (hints.get(word.toLowerCase()) ?? 0);
}
