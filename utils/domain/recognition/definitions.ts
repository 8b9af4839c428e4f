import type { Coin } from '../coin/coin.ts';
import { pressNames } from '../coin/spellings.ts';
import { type Candidate, Reason } from './candidate.ts';
import { Hint } from './hint.ts';
import { hintsOf } from './hint-words.ts';
import type { PageMemory } from './page-memory.ts';
import { isSpelledOut } from './other-definitions.ts';
import type { CoinPhrase } from './phrases.ts';
import { isCapital, isSpace, wordsBefore } from './surroundings.ts';

type Definitions = PageMemory['definitions'];

/** Parts of coin names that many coins share. */
const commonParts: ReadonlySet<string> = new Set(
  'token network protocol coin finance dao the of ai chain labs usd and world new global digital gold staked'.split(
    ' ',
  ),
);

/** What may stand between a name and its symbol, spaces left out. */
const links: ReadonlySet<string> = new Set(['', "'s", '’s', '’', '/', ',', '-', '–', '|', ':']);
const brackets: ReadonlySet<string> = new Set(['(', '[', ')(', '][']);

/** The text between two candidates without spaces, `$` and `#`; null where it is longer than six characters. */
function between(text: string, from: number, to: number): string | null {
  if (to - from > 6) return null;
  let gap = '';
  for (let at = from; at < to; at += 1) {
    const char = text.charAt(at);
    if (char !== '$' && char !== '#' && !isSpace(text.charCodeAt(at))) gap += char;
  }
  return gap;
}

function sharedCoin(one: CoinPhrase, other: CoinPhrase): Coin | undefined {
  return one.coins.find((coin) => other.coins.includes(coin));
}

function hasNamePart(coin: Coin, word: string): boolean {
  const folded = word.toLowerCase();
  if (folded.length < 3 || commonParts.has(folded)) return false;
  return [coin.name, ...(coin.aliases ?? []), ...(pressNames[coin.id] ?? [])].some((name) =>
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

/** True where `symbol` consists of the initials of the words before it, with or without lower-case words. */
function spellsInitials(symbol: string, words: readonly string[]): boolean {
  const capitals = words.filter((word) => isCapital(word));
  return initials(words, symbol.length) === symbol || initials(capitals, symbol.length) === symbol;
}

function isPlain({ phrase, notation }: Candidate): boolean {
  return phrase.risk !== 'sure' && notation === 'plain' && phrase.text.length > 1;
}

/** True where a name of one of its coins stands near: that is what the symbol abbreviates. */
function isNamedNear({ phrase, start, end }: Candidate, text: string): boolean {
  const around = text.slice(Math.max(0, start - 48), end + 48).toLowerCase();
  return phrase.coins.some(({ name, aliases = [] }) =>
    [name, ...aliases].some((each) => each.length > 3 && around.includes(each.toLowerCase())),
  );
}

/** Rules the candidate out and lets its symbol mean no coin on the page, where it does not mean one already. */
function defineOther(candidate: Candidate, { definitions, spelledOut }: PageMemory): void {
  candidate.localScore -= 12;
  spelledOut.add(candidate.phrase);
  if (!definitions.has(candidate.phrase)) definitions.set(candidate.phrase, null);
}

/** Scores a symbol in brackets by the words before it: "Ocean Protocol (OCEAN)", "Americans ... Act (ADA)". */
function scoreBracket(candidate: Candidate, text: string, memory: PageMemory): void {
  const { phrase, start, end, notation } = candidate;
  const open = text.charAt(start - 1);
  if ((open !== '(' && open !== '[') || !')]'.includes(text.charAt(end))) {
    if (isPlain(candidate) && isSpelledOut(phrase.text, text, start, end) && !isNamedNear(candidate, text))
      defineOther(candidate, memory);
    return;
  }
  const words = wordsBefore(text, start - 1, phrase.text.length + 3);
  const [last = ''] = words;
  const coin = phrase.coins.find((one) => words.slice(0, 3).some((word) => hasNamePart(one, word)));
  if (coin) {
    candidate.coin = coin;
    memory.definitions.set(phrase, coin);
    candidate.localScore += 6;
    candidate.reasonBits |= Reason.defined;
  } else if (
    phrase.risk === 'sure' ||
    notation !== 'plain' ||
    (hintsOf(last) & (Hint.asset | Hint.crypto)) !== 0
  )
    return;
  else if (
    phrase.text.length > 1 &&
    (spellsInitials(phrase.text, words) || isSpelledOut(phrase.text, text, start, end))
  )
    defineOther(candidate, memory);
  else if (isCapital(last)) candidate.localScore -= phrase.risk === 'low' ? 1.5 : 3;
}

/** Links two adjacent candidates of one coin: "Harmony (ONE)", "Solana's SOL". False where other text parts them. */
function link(one: Candidate, other: Candidate, coin: Coin, gap: string, definitions: Definitions): boolean {
  const bracketed = brackets.has(gap);
  if (!bracketed && !links.has(gap)) return false;
  for (const each of [one, other]) {
    each.coin = coin;
    if (bracketed) {
      definitions.set(each.phrase, coin);
      each.localScore += 7;
      each.reasonBits |= Reason.defined;
    } else if (each.phrase.risk !== 'company') {
      each.localScore += 3;
      each.reasonBits |= Reason.sideBySide;
    }
  }
  return true;
}

/**
 * Scores a candidate by the one before it, where they name one coin side by side, or by the words before its bracket.
 * Adds to the memory what the page defines the symbol as.
 */
export function findDefinition(
  candidate: Candidate,
  last: Candidate | undefined,
  text: string,
  memory: PageMemory,
): void {
  if (last?.paragraph === candidate.paragraph && last.phrase !== candidate.phrase) {
    const gap = between(text, last.end, candidate.start);
    const coin = gap === null ? undefined : sharedCoin(last.phrase, candidate.phrase);
    if (gap !== null && coin && link(last, candidate, coin, gap, memory.definitions)) return;
  }
  if (candidate.phrase.form === 'symbol') scoreBracket(candidate, text, memory);
}

/** Adds the evidence of a definition of the symbol, wherever on the page it stands. */
export function scoreDefinition(candidate: Candidate, definitions: Definitions): void {
  const coin = definitions.get(candidate.phrase);
  if (coin === undefined) return;
  candidate.score += coin ? (candidate.phrase.risk === 'never' ? 9 : 5) : -7;
  if (!coin) return;
  candidate.coin = coin;
  candidate.reasonBits |= Reason.defined;
}
