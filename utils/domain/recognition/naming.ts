import type { Coin } from '../coin/coin.ts';
import { isWord } from './char-class.ts';
import type { Candidate } from './hit.ts';
import { hasHint } from './neighbours.ts';
import { weigh } from './own-evidence.ts';
import type { CoinPhrase } from './phrase.ts';
import { isCapital, skipBack, wordEndingAt } from './surroundings.ts';

/** What a page says a symbol stands for: a coin, or (null) something that is none. */
export type Namings = Map<CoinPhrase, Coin | null>;

const commonParts = new Set(
  'token network protocol coin finance dao the of ai chain labs usd and world new global digital gold staked'.split(
    ' ',
  ),
);

/** What stands between two neighbours, blanks left out; null where it is long. */
function between(text: string, from: number, to: number): string | null {
  if (to - from > 6) return null;
  return text.slice(from, to).replaceAll(/\s/g, '');
}

function sharedCoin(one: CoinPhrase, other: CoinPhrase): Coin | undefined {
  return one.coins.find((coin) => other.coins.includes(coin));
}

/** Up to `count` words that end before `at`, the last first. */
function wordsBefore(text: string, at: number, count: number): string[] {
  const words: string[] = [];
  let to = at;
  while (words.length < count) {
    to = skipBack(text, to);
    const word = wordEndingAt(text, to);
    if (word === '') break;
    words.push(word);
    to -= word.length;
    if (text.charCodeAt(to - 1) === 0x2d && isWord(text.charCodeAt(to - 2))) to -= 1;
  }
  return words;
}

function isCalled(coin: Coin, word: string): boolean {
  const folded = word.toLowerCase();
  if (folded.length < 3 || commonParts.has(folded)) return false;
  return [coin.name, ...(coin.aliases ?? [])].some((name) =>
    name
      .toLowerCase()
      .split(/[\s.()-]+/)
      .includes(folded),
  );
}

/** True where `symbol` is made of the initials of the words before it, small words left out or not. */
function spellsInitials(symbol: string, words: readonly string[]): boolean {
  const initials = (list: readonly string[]) =>
    list
      .slice(0, symbol.length)
      .map((word) => word.charAt(0).toUpperCase())
      .toReversed()
      .join('');
  return initials(words) === symbol || initials(words.filter((word) => isCapital(word))) === symbol;
}

/** Judges a symbol in brackets by the words before them: "Ocean Protocol (OCEAN)", "Americans ... Act (ADA)". */
function judgeBracket(candidate: Candidate, text: string, namings: Namings): void {
  const { phrase, start, end } = candidate;
  const open = text.charAt(start - 1);
  if ((open !== '(' && open !== '[') || !')]'.includes(text.charAt(end))) return;
  const words = wordsBefore(text, start - 1, phrase.text.length + 3);
  const [last = ''] = words;
  const coin = phrase.coins.find((one) => words.slice(0, 3).some((word) => isCalled(one, word)));
  if (coin) {
    candidate.coin = coin;
    namings.set(phrase, coin);
    weigh(candidate, 6, `defined here as ${coin.name} (${phrase.text})`);
  } else if (phrase.risk === 'sure' || candidate.mark !== 'none' || hasHint(last, 'asset')) return;
  else if (phrase.text.length > 1 && spellsInitials(phrase.text, words)) {
    weigh(candidate, -12);
    if (!namings.has(phrase)) namings.set(phrase, null);
  } else if (isCapital(last)) weigh(candidate, phrase.risk === 'low' ? -1.5 : -3);
}

/** Finds names and symbols that explain each other, and symbols that the page explains as something else. */
export function findNamings(candidates: readonly Candidate[], paragraphs: readonly string[]): Namings {
  const namings: Namings = new Map();
  for (const [index, candidate] of candidates.entries()) {
    const text = paragraphs[candidate.paragraph]!;
    const last = candidates[index - 1];
    if (last?.paragraph === candidate.paragraph && last.phrase !== candidate.phrase) {
      const coin = sharedCoin(last.phrase, candidate.phrase);
      const gap = coin ? between(text, last.end, candidate.start) : null;
      if (coin && gap !== null && join(last, candidate, coin, gap, namings)) continue;
    }
    if (candidate.phrase.form === 'symbol') judgeBracket(candidate, text, namings);
  }
  return namings;
}

/** Two neighbours of one coin: "Harmony (ONE)", "Solana's SOL". False where they have nothing to do with each other. */
function join(one: Candidate, other: Candidate, coin: Coin, gap: string, namings: Namings): boolean {
  const brackets = gap === '(' || gap === '[' || gap === '][' || gap === ')(';
  if (!brackets && !['', "'s", '’s', '/', ',', '-', '–', '|', ':', '’', '$', '($', '(#'].includes(gap))
    return false;
  const symbol = one.phrase.form === 'symbol' ? one : other;
  const name = symbol === one ? other : one;
  const reason =
    name.phrase.form === symbol.phrase.form
      ? 'two of its names side by side'
      : `defined here as ${name.phrase.text} (${symbol.phrase.text})`;
  for (const each of [one, other]) {
    each.coin = coin;
    if (brackets) {
      namings.set(each.phrase, coin);
      weigh(each, 7, reason);
    } else if (each.phrase.risk !== 'company') weigh(each, 3, 'name and symbol side by side');
  }
  return true;
}
