import type { Coin } from '../coin/coin.ts';
import { type Candidate, Reason } from './candidate.ts';
import type { CoinPhrase } from './phrases.ts';

/** How a coin appears on a page so far. */
export interface CoinOnPage {
  /** The first phrase that named it, folded. */
  readonly folded: string;
  /** Another phrase named it as well. */
  several: boolean;
  /** The best score of its mentions. */
  best: number;
}

/**
 * Evidence from a page that is read in parts. What earlier parts showed counts for later ones, so that a paragraph
 * which is added, or changes, is scored as a part of its page.
 */
export interface PageMemory {
  words: number;
  /** A part of the page had a word that only names a coin or speaks of crypto, see `isRelevantPage`. */
  hasClearWord: boolean;
  /** Sums of the weights of clear topic words and mentions, and of topic words that have other uses too. */
  clear: number;
  shared: number;
  readonly coins: Map<Coin, CoinOnPage>;
  /** What the page defines a symbol as: a coin, or null for something that is no coin. */
  readonly definitions: Map<CoinPhrase, Coin | null>;
  /** Symbols that the page spells out as something that is no coin, whether it defines them as a coin too or not. */
  readonly spelledOut: Set<CoinPhrase>;
}

/** The memory of a page before its first part is read. */
export function emptyMemory(): PageMemory {
  return {
    words: 0,
    hasClearWord: false,
    clear: 0,
    shared: 0,
    coins: new Map(),
    definitions: new Map(),
    spelledOut: new Set(),
  };
}

type CoinsOnPage = ReadonlyMap<Coin, CoinOnPage>;

/** A copy of `before` with the accepted candidates added. */
export function collectCoins(candidates: readonly Candidate[], before: CoinsOnPage): Map<Coin, CoinOnPage> {
  const found = new Map<Coin, CoinOnPage>();
  for (const [coin, onPage] of before) found.set(coin, { ...onPage });
  for (const { accepted, coin, phrase, score } of candidates) {
    if (!accepted) continue;
    const known = found.get(coin);
    if (!known) found.set(coin, { folded: phrase.folded, several: false, best: score });
    else {
      known.several ||= known.folded !== phrase.folded;
      known.best = Math.max(known.best, score);
    }
  }
  return found;
}

function hasOtherPhrase(coin: Coin, folded: string, coinsOnPage: CoinsOnPage): boolean {
  const onPage = coinsOnPage.get(coin);
  return onPage !== undefined && (onPage.several || onPage.folded !== folded);
}

/** Of several coins with one symbol, chooses the one that the page names by another phrase too; else the likeliest. */
export function chooseCoin(candidate: Candidate, coinsOnPage: CoinsOnPage): void {
  const { coins, folded } = candidate.phrase;
  candidate.coin = coins.find((coin) => hasOtherPhrase(coin, folded, coinsOnPage)) ?? candidate.coin;
}

/**
 * Adds the evidence of the coin's other mentions: by another phrase, or by the same one where that is clear. `isPost`: the page is
 * one post, where the same word means the same.
 */
export function scoreOtherMentions(candidate: Candidate, coinsOnPage: CoinsOnPage, isPost: boolean): void {
  const onPage = coinsOnPage.get(candidate.coin);
  const { risk, folded } = candidate.phrase;
  // XRP on the page is no evidence for "Ripple": pages about the company mention XRP as well. "My ripples" are coins.
  if (!onPage || (risk === 'company' && candidate.notation !== 'small')) return;
  if (onPage.several || onPage.folded !== folded) {
    candidate.score += risk === 'never' ? 1 : 2.2;
    candidate.reasonBits |= Reason.namedElsewhere;
  } else if (isPost && !candidate.accepted) candidate.score += 2.6;
  else if (onPage.best >= 3 && onPage.best - candidate.score > 1) candidate.score += 1.2;
}
