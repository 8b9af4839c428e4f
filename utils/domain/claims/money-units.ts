import { cue } from './cue.ts';

/**
 * The currency of each sign, in lower case. Currencies are lower-case codes; `kr` and `peso` are units that several
 * countries have and that no market quotes: a figure in one of them is money, but can't be compared.
 */
const bySign: Readonly<Record<string, string>> = {
  $: 'usd',
  us$: 'usd',
  'u.s.$': 'usd',
  usd$: 'usd',
  $us: 'usd',
  a$: 'aud',
  au$: 'aud',
  $a: 'aud',
  c$: 'cad',
  ca$: 'cad',
  cdn$: 'cad',
  $c: 'cad',
  $ca: 'cad',
  hk$: 'hkd',
  $hk: 'hkd',
  nz$: 'nzd',
  $nz: 'nzd',
  s$: 'sgd',
  sg$: 'sgd',
  nt$: 'twd',
  r$: 'brl',
  mx$: 'mxn',
  mex$: 'mxn',
  ar$: 'ars',
  cl$: 'clp',
  co$: 'cop',
  col$: 'cop',
  '€': 'eur',
  '£': 'gbp',
  '¥': 'jpy',
  '￥': 'jpy',
  'cn¥': 'cny',
  'jp¥': 'jpy',
  '₹': 'inr',
  rs: 'inr',
  '₩': 'krw',
  '₽': 'rub',
  '₺': 'try',
  '₴': 'uah',
  '₱': 'php',
  '₦': 'ngn',
  '₫': 'vnd',
  '₪': 'ils',
  '฿': 'thb',
  rp: 'idr',
  rm: 'myr',
  rmb: 'cny',
  kr: 'kr',
  zł: 'pln',
  kč: 'czk',
  tl: 'try',
};

const codes =
  'usdt usdc usd eur gbp jpy inr krw cny aud cad chf brl mxn try idr sgd hkd nzd twd rub pln sek nok dkk czk huf ' +
  'uah thb php vnd myr zar ars clp cop ngn ils aed sar pkr bdt lkr kwd';
/** Codes that are words, too: only in capitals. */
const wordCodes = new Set(['try', 'cop', 'sar']);

/** Nouns of a unit, as parts of a pattern. */
const byNoun: readonly (readonly [noun: string, currency: string])[] = [
  ['dollars?|dólar(?:es)?|dolar\\p{L}*|доллар\\p{L}*|долл', 'usd'],
  ['pesos?', 'peso'],
  ['kronor', 'sek'],
  ['kron(?:er|en?|a)', 'kr'],
  ['rupees?', 'inr'],
  ['euro(?:s|a)?|евро|avro', 'eur'],
  ['pounds?|libras|livres|pfund', 'gbp'],
  ['yens?|yenes|ienes', 'jpy'],
  ['yuan|renminbi', 'cny'],
  ['won', 'krw'],
  ['franken|francs suisses|swiss francs?', 'chf'],
  ['рубл\\p{L}*|руб|rubl\\p{L}*|rou?bles?', 'rub'],
  ['reais|reales', 'brl'],
  ['liras?|lirası|türk lirası', 'try'],
  ['złot\\p{L}*|zloty\\p{L}*', 'pln'],
  ['korun\\p{L}*', 'czk'],
  ['forint\\p{L}*', 'huf'],
  ['грив\\p{L}*|грн|hryvnias?', 'uah'],
  ['rupiah', 'idr'],
  ['ringgit', 'myr'],
  ['baht', 'thb'],
  ['nairas?', 'ngn'],
];
/** Nouns of the languages that write no spaces. */
const byEastNoun: Readonly<Record<string, string>> = {
  円: 'jpy',
  日元: 'jpy',
  엔: 'jpy',
  元: 'cny',
  人民币: 'cny',
  人民幣: 'cny',
  위안: 'cny',
  원: 'krw',
  韩元: 'krw',
  ウォン: 'krw',
  美元: 'usd',
  美金: 'usd',
  ドル: 'usd',
  米ドル: 'usd',
  달러: 'usd',
  欧元: 'eur',
  歐元: 'eur',
  ユーロ: 'eur',
  유로: 'eur',
  港元: 'hkd',
  港币: 'hkd',
  港幣: 'hkd',
  台币: 'twd',
  台幣: 'twd',
  新台幣: 'twd',
  新台币: 'twd',
};
/** How adjectives of countries begin, with the country's currency. */
const byNation: readonly (readonly [nation: string, currency: string])[] = [
  ['us|u\\.s\\.|americ|améric|amerik|estadounidens', 'usd'],
  ['canad|kanad', 'cad'],
  ['austral', 'aud'],
  ['hong\\s?kong', 'hkd'],
  ['singap', 'sgd'],
  ['new zealand|neuseel|neozel|néo-z', 'nzd'],
  ['(?:new )?taiwan', 'twd'],
  ['mexic|mexik', 'mxn'],
  ['argentin', 'ars'],
  ['chilen', 'clp'],
  ['colombi|kolumb', 'cop'],
  ['philippin|filip', 'php'],
  ['swed|svensk|schwed', 'sek'],
  ['norweg|norsk', 'nok'],
  ['danish|dansk|dän', 'dkk'],
  ['czech|tschech', 'czk'],
  ['indian|indisch', 'inr'],
  ['pakistan', 'pkr'],
];
/** Units that several countries have: the country before or behind them tells which. */
const shared = new Set(['usd', 'peso', 'kr', 'inr', 'sek']);

const escaped = (text: string): string => text.replaceAll(/[$.]/g, String.raw`\$&`);
const longestFirst = (texts: readonly string[]): string =>
  texts
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const anyCode = longestFirst(codes.split(' '));

/**
 * What stands before a figure: a sign (group 1) or a code (group 2), which a bare `$` may follow. A sign such as `$US`
 * touches its digits, as cashtags look like it.
 */
export const unitBefore = `(?<![\\p{L}\\p{N}])(?:(${longestFirst(Object.keys(bySign).filter((sign) => !/^\$./.test(sign)))})\\.?\\s?|(\\$(?:us|au?|ca?|hk|nz))(?=\\d)|(${anyCode})\\s?\\$?\\s?)`;

const anyNation = `(?:${byNation.map(([nation]) => nation).join('|')})\\p{L}*`;
const behind = cue(
  `^(?:(?<sign>${longestFirst(Object.keys(bySign))})(?![\\p{L}\\d])|(?<code>${anyCode})(?![\\p{L}\\d])|` +
    `(?:(?<before>${anyNation})[\\s-])?(?<noun>${byNoun.map(([noun]) => noun).join('|')})(?!\\p{L})` +
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
  const [, currency] = nounMatchers().find(([each]) => each.test(noun))!;
  return nation && shared.has(currency) ? currencyOfNation(nation) : currency;
}

function currencyOfNation(nation: string): string {
  return byNation.find(([each]) => cue(`^(?:${each})`).test(nation))![1];
}

let matchers: readonly (readonly [RegExp, string])[] | undefined;
function nounMatchers(): readonly (readonly [RegExp, string])[] {
  return (matchers ??= byNoun.map(([noun, currency]) => [cue(`^(?:${noun})$`), currency] as const));
}

/** The currency of a sign or a code before a figure. */
export function currencyBefore(sign: string | undefined, code: string | undefined): string {
  return code?.toLowerCase() ?? bySign[sign!.toLowerCase()]!;
}

/** How far before a bare `$` the country stands that it is of, in characters. */
export const nationReach = 20;

const nationThen = cue(`(?<!\\p{L})(${anyNation})\\s$`);
const otherDollars = cue(String.raw`^\s(?!(?:of|in|per|and|to)\s)(?:\p{L}+\s)(?:dollars|pesos)(?!\p{L})`);

/** The currency of a bare `$` by the country before it, as in "Canadian $96,000". */
export function dollarOf(textBefore: string): string {
  const nation = nationThen.exec(textBefore)?.[1];
  return nation ? currencyOfNation(nation) : 'usd';
}

/** Whether a country's dollars follow that are none of those that are known here. */
export function isOtherDollar(textBehind: string): boolean {
  return otherDollars.test(textBehind);
}
