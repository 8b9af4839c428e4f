import { byEastNoun, byNation, byNoun, bySign, codes, shared, wordCodes } from './currency-names.ts';
import { cue } from './cue.ts';

const escaped = (text: string): string => text.replaceAll(/[$.]/g, String.raw`\$&`);
const longestFirst = (texts: readonly string[]): string =>
  texts
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const anyCode = longestFirst(codes.split(' '));

/** A sign such as `$US` touches its digits, as cashtags look like it. A bare `$` may stand behind a code. */
const ahead = cue(
  `(?<![\\p{L}\\p{N}])(?:(${longestFirst(Object.keys(bySign).filter((sign) => !/^\$./.test(sign)))})(?:(?<=[a-z])\\.)?\\s?|` +
    `(\\$(?:us|au?|ca?|hk|nz))|(${anyCode})\\s?\\$?\\s?)$`,
);

/** A currency that is written before a figure. */
export interface UnitBefore {
  readonly currency: string;
  /** Characters from its beginning. */
  readonly length: number;
  /** A `$` alone, which a currency behind the figure may make another country's. */
  readonly isBareDollar: boolean;
}

/** The longest unit that `unitBefore` reads, and the one with the country before a bare `$`, in characters. */
const beforeReach = 8;
const nationReach = 28;

/** The currency right before a place in a text, as in `US$70,652` and `Canadian $96,000`; null where none is. */
export function unitBefore(text: string, place: number): UnitBefore | null {
  if (!/[^\s\d!#%-'*-,/:-@[-`{-\u00a1]/.test(text.slice(Math.max(0, place - 2), place))) return null;
  const match = ahead.exec(text.slice(Math.max(0, place - beforeReach), place));
  if (!match) return null;
  const [whole, sign, touching, code] = match;
  const isBareDollar = sign === '$';
  const currency = code?.toLowerCase() ?? bySign[(sign ?? touching!).toLowerCase()]!;
  const nation = isBareDollar
    ? nationBefore(text.slice(Math.max(0, place - nationReach), place - whole.length))
    : null;
  return { currency: nation ?? currency, length: whole.length, isBareDollar };
}

const anyNation = `(?:${byNation.map(([nation]) => nation).join('|')})\\p{L}*`;
const behind = cue(
  `^(?:(?<sign>${longestFirst(Object.keys(bySign))})(?![\\p{L}\\d])|(?<code>${anyCode})(?![\\p{L}\\d])|` +
    `(?:(?<before>${anyNation})[\\s-])?(?<noun>${byNoun.map(([stem, ending]) => stem + ending).join('|')})(?!\\p{L})` +
    `(?:\\s(?:de\\s)?(?<after>${anyNation})(?!\\p{L}))?|(?<east>${longestFirst(Object.keys(byEastNoun))})|` +
    `(?<us>us)(?![\\p{L}\\d-]|\\.\\p{L})|(?<cents>(?:us-)?cents?(?!\\p{L})|¢))`,
);

/** A currency that is written behind a figure. */
export interface UnitBehind {
  readonly currency: string;
  /** Characters up to its end. */
  readonly length: number;
  /** A hundredth of the currency. */
  readonly isCents: boolean;
  /** A code, a sign such as `A$`, or a dollar or peso by name: it says which dollar a bare `$` before the figure is. */
  readonly tellsDollar: boolean;
  /** Also written in texts in which a point sets off decimals: `USD`, `dollars`. */
  readonly isEnglish: boolean;
}

/** The longest unit that `unitBehind` reads, in characters. */
export const unitReach = 36;

/** The currency at the start of `text`, which stands right behind a figure, as in `70,652 USD` or `$96,000 (CAD)`. */
export function unitBehind(text: string): UnitBehind | null {
  const bracketed = /^\s?\((?:in\s)?([^()]+)\)/.exec(text);
  if (bracketed) {
    const inside = unitAt(bracketed[1]!);
    return inside?.length === bracketed[1]!.length ? { ...inside, length: bracketed[0].length } : null;
  }
  const from = /^\s?(?:in\s(?=\p{Lu})|de\s|di\s|d['’])?/u.exec(text)![0].length;
  const unit = unitAt(text.slice(from));
  return unit && { ...unit, length: unit.length + from };
}

function unitAt(text: string): UnitBehind | null {
  const match = behind.exec(text);
  if (!match) return null;
  const { sign, code, before, noun, after, east, us, cents } = match.groups!;
  if (code && wordCodes.has(code)) return null;
  const nation = before ?? after;
  return {
    currency: noun
      ? currencyOfNoun(noun, nation)
      : (code ?? bySign[sign?.toLowerCase() ?? ''] ?? byEastNoun[east ?? ''] ?? 'usd').toLowerCase(),
    length: match[0].length,
    isCents: cents !== undefined,
    tellsDollar:
      Boolean(code ?? us ?? nation) || /^.+\$$/.test(sign ?? '') || /^(?:doll|dól|pes)/i.test(noun ?? ''),
    isEnglish: Boolean(code) || /^(?:dollars|pounds|cents?|¢|US-[Cc]ents?)$/.test(noun ?? cents ?? ''),
  };
}

function currencyOfNoun(noun: string, nation: string | undefined): string {
  const lower = noun.toLowerCase();
  const [, , currency] = byNoun.find(([stem]) => lower.startsWith(stem))!;
  return nation && shared.has(currency) ? currencyOfNation(nation) : currency;
}

function currencyOfNation(nation: string): string {
  return byNation.find(([each]) => cue(`^(?:${each})`).test(nation))![1];
}

const nationThen = cue(`(?<!\\p{L})(${anyNation})\\s$`);

function nationBefore(text: string): string | null {
  // Most words before a `$` are no names: this look is the cheaper one.
  const nation = /[A-Z][a-z.]+\s$/.test(text) ? nationThen.exec(text)?.[1] : undefined;
  return nation ? currencyOfNation(nation) : null;
}

const otherDollars = cue(String.raw`^\s(?!(?:of|in|per|and|to)\s)(?:\p{L}+\s)(?:dollars|pesos)(?!\p{L})`);

/** Whether a country's dollars follow that are none of those that are known here. */
export function isOtherDollar(textBehind: string): boolean {
  return otherDollars.test(textBehind);
}
