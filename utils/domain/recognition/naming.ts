import type { Coin } from '../coin/coin.ts';
import { isWord } from './char-class.ts';
import type { Candidate } from './hit.ts';
import { Hint, hintsOf } from './neighbours.ts';
import type { PageMemory } from './memory.ts';
import type { CoinPhrase } from './phrase.ts';
import { Reason } from './reasons.ts';
import { isBlank, isCapital, skipBack, wordEndingAt } from './surroundings.ts';

type Namings = PageMemory['namings'];

/** Parts of coin names that say nothing of which coin it is. */
const commonParts: ReadonlySet<string> = new Set(
  'token network protocol coin finance dao the of ai chain labs usd and world new global digital gold staked'.split(
    ' ',
  ),
);

/** What may stand between a name and its symbol, blanks left out. */
const links: ReadonlySet<string> = new Set(['', "'s", '’s', '’', '/', ',', '-', '–', '|', ':']);
const brackets: ReadonlySet<string> = new Set(['(', '[', ')(', '][']);

/** What stands between two neighbours, blanks and tags left out; null where it is long. */
function between(text: string, from: number, to: number): string | null {
  if (to - from > 6) return null;
  let gap = '';
  for (let at = from; at < to; at += 1) {
    const char = text.charAt(at);
    if (char !== '$' && char !== '#' && !isBlank(text.charCodeAt(at))) gap += char;
  }
  return gap;
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
    if (text.charAt(to - 1) === '-' && isWord(text.charCodeAt(to - 2))) to -= 1;
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

function initials(words: readonly string[], count: number): string {
  return words
    .slice(0, count)
    .map((word) => word.charAt(0).toUpperCase())
    .toReversed()
    .join('');
}

/** True where `symbol` is made of the initials of the words before it, small words left out or not. */
function spellsInitials(symbol: string, words: readonly string[]): boolean {
  const capitals = words.filter((word) => isCapital(word));
  return initials(words, symbol.length) === symbol || initials(capitals, symbol.length) === symbol;
}

/** Judges a symbol in brackets by the words before them: "Ocean Protocol (OCEAN)", "Americans ... Act (ADA)". */
function judgeBracket(candidate: Candidate, text: string, namings: Namings): void {
  const { phrase, start, end, mark } = candidate;
  const open = text.charAt(start - 1);
  if ((open !== '(' && open !== '[') || !')]'.includes(text.charAt(end))) return;
  const words = wordsBefore(text, start - 1, phrase.text.length + 3);
  const [last = ''] = words;
  const coin = phrase.coins.find((one) => words.slice(0, 3).some((word) => isCalled(one, word)));
  if (coin) {
    candidate.coin = coin;
    namings.set(phrase, coin);
    candidate.own += 6;
    candidate.why |= Reason.defined;
  } else if (phrase.risk === 'sure' || mark !== 'none' || (hintsOf(last) & (Hint.asset | Hint.crypto)) !== 0)
    return;
  else if (phrase.text.length > 1 && spellsInitials(phrase.text, words)) {
    candidate.own -= 12;
    if (!namings.has(phrase)) namings.set(phrase, null);
  } else if (isCapital(last)) candidate.own -= phrase.risk === 'low' ? 1.5 : 3;
}

/** Two neighbours of one coin: "Harmony (ONE)", "Solana's SOL". False where nothing links them. */
function link(one: Candidate, other: Candidate, coin: Coin, gap: string, namings: Namings): boolean {
  const bracketed = brackets.has(gap);
  if (!bracketed && !links.has(gap)) return false;
  for (const each of [one, other]) {
    each.coin = coin;
    if (bracketed) {
      namings.set(each.phrase, coin);
      each.own += 7;
      each.why |= Reason.defined;
    } else if (each.phrase.risk !== 'company') {
      each.own += 3;
      each.why |= Reason.sideBySide;
    }
  }
  return true;
}

/**
 * Looks whether a candidate and the one before it explain each other, or the words before it explain it as
 * something else, and writes down what the page says that its symbol stands for.
 */
export function readNaming(
  candidate: Candidate,
  last: Candidate | undefined,
  text: string,
  namings: Namings,
): void {
  if (last?.paragraph === candidate.paragraph && last.phrase !== candidate.phrase) {
    const gap = between(text, last.end, candidate.start);
    const coin = gap === null ? undefined : sharedCoin(last.phrase, candidate.phrase);
    if (gap !== null && coin && link(last, candidate, coin, gap, namings)) return;
  }
  if (candidate.phrase.form === 'symbol') judgeBracket(candidate, text, namings);
}

/** What the page says of the word elsewhere. */
export function weighNaming(candidate: Candidate, namings: Namings): void {
  const coin = namings.get(candidate.phrase);
  if (coin === undefined) return;
  candidate.score += coin ? (candidate.phrase.risk === 'never' ? 9 : 5) : -4;
  if (!coin) return;
  candidate.coin = coin;
  candidate.why |= Reason.defined;
}
