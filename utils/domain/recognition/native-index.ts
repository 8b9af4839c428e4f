import type { Risk } from '../coin/risk.ts';
import type { CoinTable } from '../coin/coin-table.ts';
import type { Coin } from '../coin/coin.ts';
import data from '../coin/native-names.json' with { type: 'json' };
import { Hint } from './hint.ts';
import words from './native-words.json' with { type: 'json' };
import { firstNative } from './native-letters.ts';
import { foldName, foldNative } from './native-fold.ts';
import { mayBegin, scriptOf, wordEnd } from './native-script.ts';
import type { Script } from './native-script.ts';
import type { CoinPhrase, TopicPhrase } from './phrases.ts';
import { sharedWeight } from './relevance-limits.ts';

/** A name of a coin, or a word that speaks for one, in a script other than Latin. */
export interface NativeEntry {
  /** Folded; a space stands for an optional space, hyphen or middle dot. */
  readonly folded: string;
  readonly script: Script;
  /** Long and clear enough to be found inside a compound. */
  readonly isLong: boolean;
  readonly phrase: CoinPhrase | TopicPhrase | null;
  /** Bits of `Hint` for words next to a candidate; 0 for names. */
  readonly hints: number;
}

export interface NativeMatch {
  readonly entry: NativeEntry;
  readonly end: number;
}

const marks: readonly (readonly [mark: string, risk: Risk])[] = [
  ['??', 'high'],
  ['~?', 'medium'],
  ['?', 'medium'],
  ['~', 'low'],
];

function nativePhrase(text: string, risk: Risk, coin: Coin): CoinPhrase {
  return {
    form: 'name',
    text,
    folded: text,
    risk,
    lower: true,
    lowerRisk: risk,
    isStock: false,
    coins: [coin],
  };
}

function isSeparator(code: number): boolean {
  return (
    code === 0x20 || code === 0xa0 || code === 0x2d || code === 0x30fb || code === 0xb7 || code === 0x2011
  );
}

/** The end of the folded `pattern` where `text` has it at `start`, else -1. */
function matchEnd(pattern: string, text: string, start: number): number {
  let to = start;
  for (let at = 0; at < pattern.length; at += 1) {
    const want = pattern.charCodeAt(at);
    if (want === 0x20) {
      if (to < text.length && isSeparator(text.charCodeAt(to))) to += 1;
      continue;
    }
    let have = 0;
    while (to < text.length && (have = foldNative(text.charCodeAt(to))) === 0) to += 1;
    if (to >= text.length || have !== want) return -1;
    to += 1;
  }
  while (to < text.length && foldNative(text.charCodeAt(to)) === 0) to += 1;
  return to;
}

/** The key of the entries that begin with these two letters. */
function keyOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** The names and words of all such scripts by their first two letters. */
export class NativeIndex {
  readonly #byStart = new Map<number, NativeEntry[]>();

  constructor(coins: Pick<CoinTable, 'byId'>) {
    const ids = data.coins.split(' ');
    for (const list of Object.values(data.names)) {
      for (const [at, names] of list.split(';').entries()) {
        const coin = coins.byId(ids[at]!);
        if (coin) for (const name of names.split(',')) this.#addName(name, coin);
      }
    }
    const clear: TopicPhrase = { form: 'topic', folded: '', weight: 1, postWeight: 1 };
    const shared: TopicPhrase = { form: 'topic', folded: '', weight: sharedWeight, postWeight: sharedWeight };
    for (const word of words.clear.split(',')) this.#add(word, true, clear, Hint.crypto);
    for (const word of words.asset.split(',')) this.#add(word, true, shared, Hint.asset);
    for (const word of words.market.split(',')) this.#add(word, true, null, Hint.market);
    for (const entries of this.#byStart.values())
      entries.sort((one, other) => other.folded.length - one.folded.length);
  }

  /** All names and words. */
  entries(): NativeEntry[] {
    return [...this.#byStart.values()].flat();
  }

  #addName(name: string, coin: Coin): void {
    const [mark, risk] = marks.find(([ending]) => name.endsWith(ending)) ?? ['', 'sure' as const];
    const text = name.slice(0, name.length - mark.length);
    if (text !== '') this.#add(text, risk === 'sure' && text.length >= 4, nativePhrase(text, risk, coin), 0);
  }

  #add(text: string, isLong: boolean, phrase: NativeEntry['phrase'], hints: number): void {
    const folded = foldName(text);
    // Feminine names in -а are declined without it: солана, солану.
    const stem = hints === 0 && /[а-я]{3}[ая]$/.test(folded) ? folded.slice(0, -1) : folded;
    const script = scriptOf(folded.charCodeAt(0));
    const key = keyOf(folded.charCodeAt(0), folded.charCodeAt(1));
    const entries = this.#byStart.get(key);
    const entry = { folded: stem, script, isLong, phrase, hints };
    if (entries) entries.push(entry);
    else this.#byStart.set(key, [entry]);
  }

  /** The longest name or word at `at`. Words that are evidence match the beginning of a longer word too. */
  match(text: string, at: number): NativeMatch | undefined {
    const code = text.charCodeAt(at);
    if (code < firstNative) return undefined;
    const first = foldNative(code);
    // A run of skipped signs is read once, from the letter before it.
    if (first === 0) return undefined;
    let next = at + 1;
    let second = 0;
    while (next < text.length && (second = foldNative(text.charCodeAt(next))) === 0) next += 1;
    const entries = this.#byStart.get(keyOf(first, second));
    if (!entries) return undefined;
    for (const entry of entries) {
      const end = matchEnd(entry.folded, text, at);
      if (end < 0 || !mayBegin(text, at, entry.script, entry.isLong)) continue;
      const to = entry.hints === 0 ? wordEnd(text, end, entry.script, entry.isLong) : end;
      if (to >= 0) return { entry, end: to };
    }
    return undefined;
  }
}
