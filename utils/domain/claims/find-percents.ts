import { caselessPattern } from './caseless-pattern.ts';
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
  /** It has a sign of its own, without a space: "-2 %". */
  readonly isSigned: boolean;
}

/** Numbers that newspapers spell, by their words. */
const spelled: ReadonlyMap<string, number> = new Map(
  [
    'zero one two three four five six seven eight nine ten',
    'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  ].flatMap((row) =>
    row
      .split(' ')
      .map((word, value) => [word, value] as const)
      .slice(2),
  ),
);
const numeral = String.raw`\d+(?:[.,]\d+)?`;
const spelledWords = [...spelled.keys()].join('|');
const percentUnit = String.raw`(?:[%％]|per[\s-]?cent\b|prozent\b|pct?\b|po[ru]r? c(?:ient|ent)o?\b|persen\b|процент[а-я]*)`;

/** The sign, then the digits before the unit or, as Turkish writes it, behind it: `10,66 %`, `%10,66`, `yüzde 10`. */
const pattern = caselessPattern(
  String.raw`((?<![\p{L}\d%])[+\-−–](?=\s?[%\d]))?\s?(?:(?<![\d.,])(${numeral}|(?<!\p{L})(?:${spelledWords})(?=[\s-]))(?:\s?|-)${percentUnit}|(?:(?<![\d.,])(?<!\d\s)%|\byüzde\s)(${numeral})(?![\d.,]*\s?%))`,
  'g',
);
/** What a percentage is of, when it is no change of the price. */
const ofOther = caselessPattern(
  String.raw`^\s*(?:below|above|of\b(?!\s\p{L}+\s(?:\p{L}+\s)?(?:value|price))|off\b|away|from (?:its|the) (?:record|peak|all|ath|high|\p{L}+ (?:high|peak))|(?:against|versus|vs|relative to)\s(?!the\s(?:u\.?s\.?\s)?dollar|us)|\p{L}+\sthan\s(?:its|the|their)\s|chance|probability|odds|dominance|market share|stake|share)`,
);

/** How far behind a percentage words are read that tell what it is of, in characters. */
const ofReach = 80;
/** The same for the word of its direction. */
const besideReach = 14;

/** The changes that a sentence reports, in order; shares, odds and distances are none. */
export function findPercents(sentence: string): ReportedPercent[] {
  const percents: ReportedPercent[] = [];
  const before = lastDirections(sentence);
  for (const match of sentence.matchAll(pattern)) {
    const [whole, sign, leading, trailing] = match;
    const digits = leading ?? trailing!;
    const start = match.index;
    const end = start + whole.length;
    const led = before(start);
    if (ofOther.test(sentence.slice(end, end + ofReach))) continue;
    const direction = sign ? (sign === '+' ? 1 : -1) : (directionAfter(sentence, end) ?? led);
    const isSigned = sign !== undefined && !/^.\s/.test(whole);
    percents.push({
      start,
      end,
      magnitude: spelled.get(digits.toLowerCase()) ?? readNumber(digits, true),
      direction,
      isSigned,
    });
  }
  return percents;
}

/** The direction that the word right after a percentage gives it; null where it gives none. */
function directionAfter(sentence: string, end: number): -1 | 1 | null {
  const words = sentence.slice(end, end + besideReach);
  const found = [...words.matchAll(directions)][0];
  if (
    !found ||
    !/^\s*(?:(?!(?:after|before|and|but|as|while|then)\s)\p{L}+\s)?$/u.test(words.slice(0, found.index))
  )
    return null;
  return found[1] ? 1 : -1;
}

/**
 * Tells the direction of the last word before a place that has one. Asked for places in order, so that all of them
 * together cost one reading of the sentence.
 */
function lastDirections(sentence: string): (place: number) => -1 | 0 | 1 {
  const words = sentence.matchAll(directions);
  let next = words.next();
  let last: -1 | 0 | 1 = 0;
  return (place) => {
    for (; !next.done && next.value.index + next.value[0].length <= place; next = words.next())
      last = next.value[1] ? 1 : -1;
    return last;
  };
}

const periods: readonly (readonly [RegExp, ChangePeriod])[] = [
  [
    /(?:24|twenty-four)[\s-]?(?:hours?|h|stunden|horas|heures|saat)\b|(?<!(?:second|third|fourth|fifth|straight|consecutive|\dth)\s|[-\w])day\b|\btoday\b|\bdaily\b|\bovernight\b/i,
    '24h',
  ],
  [/\b(?:an|one|1|past|last|the)[\s-]?(?:hour|h)\b|\bhourly\b/i, '1h'],
  [/(?<!\w-)\b(?:week|weekly|woche|semana|semaine|hafta|(?:seven|7)[\s-]?d(?:ays?)?)\b/i, '7d'],
  [/(?<!\w-)\b(?:month|monthly|monat|mes|mois|(?:thirty|30)[\s-]?d(?:ays?)?)\b/i, '30d'],
  [/(?<!\w-)\b(?:year|annually|(?:twelve|12) months)\b/i, '1y'],
];

/** "Over the past day", "in 24 hours", "the last seven days", but neither "today" nor "this week". */
const rolling = caselessPattern(
  String.raw`(?<!\p{L})(?:past|last|previous)\s(?:\p{L}+\s)?(?:hours?|days?|weeks?|months?)|(?<![\p{L}\d])(?:24|7|30|(?:twenty-four|seven|thirty))[\s-]?(?:h|hours?|d|days?|stunden|tagen?|horas?|d[ií]as?|heures?|jours?|saat|gün)(?!\p{L})`,
);

/** The time over which a change happened. */
export interface ReportedPeriod {
  readonly period: ChangePeriod;
  /** See `ClaimedChange`. */
  readonly isRolling: boolean;
}

/** The period in the words after a change: whichever is named first. */
export function periodIn(text: string): ReportedPeriod | null {
  const found = periods
    .map(([words, period]) => ({ at: text.search(words), period }))
    .filter(({ at }) => at >= 0);
  const first = found.toSorted((a, b) => a.at - b.at)[0];
  return first ? { period: first.period, isRolling: rolling.test(text) } : null;
}
