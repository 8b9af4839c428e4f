import type { Coin, CoinId } from '../coin/coin.ts';

/** A change of settings that the reader makes in a card. The options page can undo it. */
export type Choice =
  | { readonly kind: 'star'; readonly coin: CoinId; readonly on: boolean }
  /** Never mark this word, in any case, with or without `$`. */
  | { readonly kind: 'mute'; readonly word: string }
  /** Never mark a coin: none of its words. */
  | { readonly kind: 'mute-coin'; readonly coin: CoinId; readonly words: readonly string[] }
  | { readonly kind: 'correct'; readonly word: string; readonly from: CoinId; readonly to: CoinId }
  /** On the sender's site, as the browser reports it, this word means no coin. */
  | { readonly kind: 'no-coin'; readonly word: string; readonly coin: CoinId }
  /** Whether all cards show everything that they have. */
  | { readonly kind: 'details'; readonly on: boolean }
  /** Turn Tickmark off on the sender's site, as the browser reports it. */
  | { readonly kind: 'site-off' };

/** A choice that ends or changes marks: a notice says so, with its undo. */
export type MarkChoice = Extract<
  Choice,
  { readonly kind: 'mute' | 'mute-coin' | 'correct' | 'no-coin' | 'site-off' }
>;

const markChoices: ReadonlySet<string> = new Set<MarkChoice['kind']>([
  'mute',
  'mute-coin',
  'correct',
  'no-coin',
  'site-off',
]);

export function isMarkChoice(choice: Choice): choice is MarkChoice {
  return markChoices.has(choice.kind);
}

/** To this reader, `word` means the coin `to`, or none, where the recogniser finds `from`. */
export interface Correction {
  /** In the form of `plainWord`; compared by `foldWord`. */
  readonly word: string;
  readonly from: CoinId;
  readonly to: CoinId | null;
  /** Limits the correction to a site with its subdomains; all sites where missing. */
  readonly site?: string;
}

/** The longest word that can be muted or corrected, in UTF-16 units; names of coins are shorter. */
export const longestWord = 60;

/** The most words of one coin: its name, symbol, and the other ones that the catalog has. */
export const mostWordsOfCoin = 30;

/** The form in which words are stored: as the reader met them, without `$` or `#`, white space collapsed. */
export function plainWord(surface: string): string {
  return surface.replace(/^[$#]/, '').replace(/\s+/g, ' ').trim();
}

/** The form in which words are compared: also in lower case. */
export function foldWord(surface: string): string {
  return plainWord(surface).toLowerCase();
}

/** The words by which a coin is marked, each once whatever its case: the reader's own first, then symbol and name. */
export function wordsOfCoin(
  met: string,
  { symbol, name, aliases = [], altSymbols = [] }: Pick<Coin, 'symbol' | 'name' | 'aliases' | 'altSymbols'>,
): string[] {
  const words = new Map<string, string>();
  for (const word of [met, symbol, name, ...aliases, ...altSymbols].map(plainWord))
    if (word !== '' && word.length <= longestWord && !words.has(foldWord(word)))
      words.set(foldWord(word), word);
  return [...words.values()].slice(0, mostWordsOfCoin);
}

/** Whether a choice ends the mark of a word that means this coin. */
export function isEndedBy(choice: MarkChoice, word: string, coin: CoinId): boolean {
  const folded = foldWord(word);
  switch (choice.kind) {
    case 'mute':
      return foldWord(choice.word) === folded;
    case 'mute-coin':
      return choice.words.some((other) => foldWord(other) === folded);
    case 'correct':
      return foldWord(choice.word) === folded && choice.from === coin;
    case 'no-coin':
      return foldWord(choice.word) === folded && choice.coin === coin;
    case 'site-off':
      return true;
  }
}
