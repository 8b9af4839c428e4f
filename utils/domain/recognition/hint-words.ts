import { Hint } from './hint.ts';
import { skipBack, skipOn, skipPossessive, wordAfter, wordBefore } from './surroundings.ts';

/** The hints for a coin. A capitalised word with one of these is no part of a longer name. */
export const coinHints: number = Hint.crypto | Hint.asset | Hint.market;

const lists: Readonly<Record<keyof typeof Hint, string>> = {
  // Only used of coins.
  crypto:
    'blockchain blockchains altcoin altcoins memecoin memecoins stablecoin stablecoins cryptocurrency ' +
    'cryptocurrencies crypto cryptos mainnet testnet hodlers dapp dapps subnet tokenomics l2',
  // Used of coins, and of games, parsers and language models.
  asset:
    'token tokens coin coins validators validator staking stakers whale whales holder holders airdrop wallet ' +
    'wallets maximalist maximalists denominated nfts',
  // Used of coins, and of shares, goods and companies.
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
  article: 'the a an this that your our its their his her each every any no',
};

const hints = new Map<string, number>();
for (const hint of ['crypto', 'asset', 'market', 'company', 'stock', 'quantity', 'article'] as const) {
  for (const word of lists[hint].split(' ')) hints.set(word, (hints.get(word) ?? 0) | Hint[hint]);
}

/** The bits of `Hint` for a word in any case; 0 for most. */
export function hintsOf(word: string): number {
  return word === '' ? 0 : (hints.get(word.toLowerCase()) ?? 0);
}

const introductions: ReadonlySet<string> = new Set('called named dubbed like as including namely'.split(' '));

/** True in "a cryptocurrency called X" and "tokens such as X"; `before` is the word before `start`. */
export function isIntroduced(text: string, start: number, before: string): boolean {
  if (!introductions.has(before)) return false;
  let at = skipBack(text, start) - before.length;
  let word = wordBefore(text, at);
  if (word === 'such') {
    at = skipBack(text, at) - word.length;
    word = wordBefore(text, at);
  }
  // "crypto-currency" in two words
  return (hintsOf(word) & (Hint.crypto | Hint.asset)) !== 0 || word === 'currency' || word === 'currencies';
}

const auxiliaries: ReadonlySet<string> = new Set(
  'is was are were has have had also now still then currently'.split(' '),
);
const prepositions: ReadonlySet<string> = new Set(['of', 'in', 'on', 'for', 'into']);

/** The word after a mention that ends at `end`, or the next one where that is an auxiliary: "ADA is down". */
export function hintWordAfter(text: string, end: number): string {
  const after = wordAfter(text, end);
  if (!auxiliaries.has(after)) return after;
  const next = wordAfter(text, skipOn(text, skipPossessive(text, end)) + after.length);
  return (hintsOf(next) & Hint.market) !== 0 ? next : after;
}

/** The word before a mention at `start`, or the one before that where it is a preposition: "holders of NEAR". */
export function hintWordBefore(text: string, start: number): string {
  const before = wordBefore(text, start);
  if (!prepositions.has(before)) return before;
  const next = wordBefore(text, skipBack(text, start) - before.length);
  return (hintsOf(next) & coinHints) !== 0 ? next : before;
}
