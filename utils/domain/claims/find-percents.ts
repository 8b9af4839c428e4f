import { cue } from './cue.ts';
import type { ChangePeriod } from './claim.ts';
import { directions } from './directions.ts';
import { readNumber } from './read-number.ts';

/** A change in percent as a text reports it. */
export interface ReportedPercent {
  readonly start: number;
  readonly end: number;
  /** Without a sign where the text gives it no direction. */
  readonly magnitude: number;
  /** 0 where neither a sign nor a word right beside tells. */
  readonly direction: -1 | 0 | 1;
}

const pattern = /([+\-−–](?=\s?\d))?\s?(?<![\d.,])(\d+(?:[.,]\d+)?)\s?(?:%|per\s?cent\b|prozent\b|pct\b)/giu;
/** What a percentage is of, when it is no change of the price. */
const ofOther = cue(
  String.raw`^\s*(?:below|above|of\b|off\b|away|from (?:its|the) (?:record|peak|all|ath|high|\p{L}+ (?:high|peak))|chance|probability|odds|dominance|market share|stake|share)`,
);

/** The changes that `text` reports, in order; shares, odds and distances are none. */
export function findPercents(text: string): ReportedPercent[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, sign, digits] = match;
    const end = match.index + whole.length;
    if (ofOther.test(text.slice(end))) return [];
    const start = match.index;
    const direction = sign ? (sign === '+' ? 1 : -1) : directionBeside(text, start, end);
    return [{ start, end, magnitude: readNumber(digits!, true), direction }];
  });
}

/** By the word right after, else by the last one before it in the sentence. */
function directionBeside(text: string, start: number, end: number): -1 | 0 | 1 {
  const after = [...text.slice(end, end + 14).matchAll(directions)][0];
  if (after && /^\s*(?:\p{L}+\s)?$/u.test(text.slice(end, end + after.index))) return after[1] ? 1 : -1;
  const before = [...text.slice(0, start).matchAll(directions)].at(-1);
  return before ? (before[1] ? 1 : -1) : 0;
}

const periods: readonly (readonly [RegExp, ChangePeriod])[] = [
  [/(?:24|twenty-four)[\s-]?(?:hours?|h)\b|(?<![-\w])day\b|\btoday\b|\bdaily\b|\bovernight\b/i, '24h'],
  [/\b(?:an|one|1|past|last|the)[\s-]?(?:hour|h)\b|\bhourly\b/i, '1h'],
  [/\b(?:week|weekly|(?:seven|7)[\s-]?d(?:ays?)?)\b/i, '7d'],
  [/\b(?:month|monthly|(?:thirty|30)[\s-]?d(?:ays?)?)\b/i, '30d'],
  [/\b(?:year|annually|(?:twelve|12) months)\b/i, '1y'],
];

/** The time over which a change happened, from the words after it: whichever is named first. */
export function periodIn(text: string): ChangePeriod | null {
  const found = periods
    .map(([words, period]) => ({ at: text.search(words), period }))
    .filter(({ at }) => at >= 0);
  return found.toSorted((a, b) => a.at - b.at)[0]?.period ?? null;
}
