import { periodIn, type ReportedPercent, type ReportedPeriod } from './find-percents.ts';
import { rank } from './rank.ts';
import type { Span } from './sentences.ts';
import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

/** A percentage with the index of its token. */
export interface PlacedPercent extends ReportedPercent {
  readonly token: number;
}

/** "4 % shy of its high", "a 5 % chance": a distance or a share, and what is supposed. */
const ofOther = shape(
  '^ (toward/bound|on article figure amount|above article? (word|span|name)* (extreme/indicator/level/figure)|(move/word){0,2} (suppose/target/modal)|of (article)? (amount/word/thing)|(word)? (up/down) (in|of) (article|word|price|of|coin|own|state|span)* (amount/thing))',
);
/** Also an item of a list that is no coin: "Nasdaq +0.5 %", "gold miners (-3 %)"; and a move that ended: "a three-day, 8 % slide". */
const supposedBefore = shape(
  '(^|comma|semicolon|colon|and|bracket) article? (name|thing)+ number? bracket? $|coin name $|close article ((span|number|word|dash)* comma)? $|pattern (!comma/coin/price)* article $|undo (article|span|own|weekday|of|word|number|comma|dash)* $|brief now? (word|move|hedge)* $|(modal/suppose/condition/target/thing/amount) (!comma/coin/price)* $',
);

/** "Inflation rose 3.1 %", "with volume up 24 %": a change of something else. */
const otherSubject = shape(
  '((^|semicolon|colon|dash|as|when|which|after) (article|span|in|weekday|word)* (word|name|thing|amount)|(comma|and|but) (article|span|in)* (name|thing|amount|article word|word word)) (?! article) ((word|name|of|article|thing|amount|number|own|in)* (word|name|thing price?|amount|number))? verb (!coin/it/price/comma)* $',
);
/** "Trailing Nvidia's 130 %", "COIN +3.1 %": of a company. */
const companyBefore = shape('(name|it) bracket? $');
const company = /(?:(?<=\p{Lu}\p{L}*)['’]s|\bCOIN)\s?\(?$/u;
/** "Dropped 6 % last week": a change that is over. */
const pastAfter = shape(
  '^ (in|article)* (last (span/month/weekday)|month|(word article)? year|span (ago/before)|that_time|yesterday (comma/but/and){1,2} (now/stands/be)|word? brief|at article extreme|article after age|above article after number? (span/age)|in article word ($|comma|and)|between year and year|to article? word? extreme in month)',
);

/** How many tokens before and behind a percentage tell what it is of. */
export const reachBefore = 14;
export const reachBehind = 11;
/** How far behind a change its period may stand, in characters. */
const periodReach = 70;
/** Where the words on a change end. */
const otherWords =
  /,(?!\d)|\s(?:for an?|but|with|while|whereas|as|amid|despite|when|before|posting|showing|marking|after|following)\s/i;
const openingPeriod =
  /^[^\d]{0,24}(?<!\p{L})(?:over|in|during|within|for)\s(?:the\s)?(?:past|last|previous)\s[^,$]{1,24}/iu;

/** The percentages of a sentence that can be a current change of some price. */
export function changesAmong(
  sentence: TokenizedSentence,
  percents: readonly ReportedPercent[],
): PlacedPercent[] {
  const byStart = new Map(sentence.tokens.map(({ start }, index) => [start, index]));
  return percents.flatMap((percent) => {
    const token = byStart.get(percent.start);
    return token !== undefined && isChange(sentence, token, percent) ? [{ ...percent, token }] : [];
  });
}

/** "Is up 11 % in 2025": the year of now. */
const isUp =
  /(?:\s(?:is|are|remains?)|['’]s)\s(?:(?:now|currently|still)\s)?(?:up|down)\s?(?:(?:by|about|around|roughly|nearly|almost|over|more than|some)\s?)*$/i;
const inYear = shape('^ in year');

function isChange({ text, shape: letters }: TokenizedSentence, token: number, { start }: Span): boolean {
  const left = rank.removedFrom(letters.slice(Math.max(0, token - reachBefore), token));
  const right = letters.slice(token + 1, token + 1 + reachBehind);
  return (
    !ofOther.test(right) &&
    (!pastAfter.test(right) || (inYear.test(right) && isUp.test(text.slice(0, start)))) &&
    !supposedBefore.test(left) &&
    !otherSubject.test(left) &&
    !(companyBefore.test(left.slice(-2)) && company.test(text.slice(Math.max(0, start - 24), start)))
  );
}

/** "As much as 5 %" is how far it went on the way. */
const most = /\b(?:as much as|as high as|up to|at most)\s*$/i;
const mostReach = 12;

/** Whether a percentage is the most that a price moved, and not where it ended. */
export function isMost(text: string, { start }: Span): boolean {
  return most.test(text.slice(Math.max(0, start - mostReach), start));
}

/** Over which time it happened: from the words behind it, up to the next figure, or from how the sentence begins. */
export function periodOf(
  { text, tokens, shape: letters }: TokenizedSentence,
  { token, start, end }: PlacedPercent,
): ReportedPeriod | null {
  const stop = stops.indexIn(letters.slice(token + 1));
  const next = stop < 0 ? text.length : tokens[token + 1 + stop]!.start;
  const [words] = text.slice(end, Math.min(next, end + periodReach)).split(otherWords);
  const own = periodIn(words!);
  if (own) return own;
  const before = periodIn(text.slice(Math.max(leadOf(tokens, letters, token), start - periodReach), start));
  if (before) return before;
  const first = tokens[percentLetter.indexIn(letters)]!;
  const opening = openingPeriod.exec(text.slice(0, Math.min(first.end, 400)));
  return opening && periodIn(opening[0]);
}

/** Where the words begin that lead to a percentage without a comma, a coin or another figure between. */
function leadOf(tokens: readonly Span[], letters: string, token: number): number {
  for (let at = token - 1; at >= Math.max(0, token - reachBefore); at -= 1)
    if (breaks.test(letters.charAt(at))) return tokens[at]!.end;
  return 0;
}

const breaks = shape('coin/percent/figure/comma/but/semicolon/as/when/and');
const stops = shape('coin/percent');
const percentLetter = shape('percent');
