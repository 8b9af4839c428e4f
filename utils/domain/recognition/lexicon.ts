import { ambiguousNames, ambiguousSymbols } from '../coin/ambiguity.ts';
import type { Ambiguity } from '../coin/ambiguity.ts';
import type { Coin } from '../coin/coin.ts';
import { WORD, charClass } from './char-class.ts';
import { WordTable } from './word-table.ts';

/** One way of writing a coin. */
export interface Phrase {
  /** As the catalog writes it. */
  readonly text: string;
  readonly folded: string;
  readonly form: 'symbol' | 'name';
  readonly ambiguity: Ambiguity | undefined;
  /** The coins that it can mean, the likeliest first. */
  readonly coins: Coin[];
}

/** Everything that the recogniser must know of the coins; made once by `buildLexicon`, then only read. */
export interface Lexicon {
  readonly words: WordTable;
  /** By the number of a phrase's first word: the phrases, longest first. */
  readonly phrases: readonly (readonly Phrase[] | undefined)[];
}

/** The part of a display name that prose uses: "Gravity (by Galxe)" is Gravity, "MANTRA [Old]" is not MANTRA. */
function spokenName(name: string): string {
  if (name.endsWith(']')) return '';
  const note = name.indexOf(' (');
  return note < 0 ? name : name.slice(0, note);
}

/** The first run of word characters; empty where the text does not begin with one. */
export function firstWord(text: string): string {
  let end = 0;
  const dense = charClass[text.charCodeAt(0)]! & ~WORD;
  const bits = dense === 0 ? WORD : dense;
  while (end < text.length && (charClass[text.charCodeAt(end)]! & bits) !== 0) end += 1;
  return text.slice(0, end);
}

/** A lexicon of `coins`, which must be ordered best rank first. */
export function buildLexicon(coins: readonly Coin[]): Lexicon {
  const words = new WordTable();
  const phrases: Phrase[][] = [];
  const known = new Map<string, Phrase>();

  function add(coin: Coin, text: string, form: Phrase['form']): void {
    const folded = text.toLowerCase();
    const key = form === 'symbol' ? text : folded;
    const phrase = known.get(key);
    if (phrase) {
      if (!phrase.coins.includes(coin)) phrase.coins.push(coin);
      return;
    }
    const first = firstWord(folded);
    if (first === '') return;
    const ambiguity = form === 'symbol' ? ambiguousSymbols.get(text) : ambiguousNames.get(text);
    const made = { text, folded, form, ambiguity, coins: [coin] };
    known.set(key, made);
    const list = (phrases[words.add(first)] ??= []);
    const place = list.findIndex((other) => other.folded.length < folded.length);
    list.splice(place < 0 ? list.length : place, 0, made);
  }

  for (const coin of coins) for (const symbol of coin.altSymbols ?? []) add(coin, symbol, 'symbol');
  for (const coin of coins) {
    add(coin, coin.symbol, 'symbol');
    add(coin, spokenName(coin.name), 'name');
    for (const alias of coin.aliases ?? []) if (!coin.altSymbols?.includes(alias)) add(coin, alias, 'name');
  }
  return { words, phrases };
}
