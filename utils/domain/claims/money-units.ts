import { caselessPattern } from './caseless-pattern.ts';

/**
 * The names of units, each line a code and parts of a pattern: signs, then nouns. `kr` and `peso` are units that several
 * countries have and that no market quotes: a figure in one of them is money, but can't be compared. In few
 * characters, as this is a part of the card's script.
 */
const names = table(`
usd $ us$ u$s u.s.$ usd$ $us dollars? dólar(?:es)? dolar\\p{L}* долл\\p{L}* 美元 美金 米?ドル 달러
aud a$ au$ $a
cad c$ ca$ cdn$ $c $ca
hkd hk$ $hk 港[元币幣]
nzd nz$ $nz
sgd s$ sg$
twd nt$ 新?台[币幣]
brl r$ reais
mxn mx$ mex$
ars ar$
clp cl$
cop co$ col$
eur € euro(?!p)\\p{L}{0,3} евро avro [欧歐]元 ユーロ 유로
gbp £ pounds?
jpy ¥ ￥ jp¥ yen(?:e?s)? 円 日元 엔
cny cn¥ rmb yuan renminbi 元 人民[币幣] 위안
inr ₹ rs rupees?
krw ₩ won 원 ウォン
rub ₽ руб\\p{L}*
try ₺ tl lira\\p{L}*
idr rp rupiah
pln zł złot\\p{L}* zlot\\p{L}*
uah ₴ грн
php ₱
vnd ₫
chf franken
sek kronor
kr kr kron(?:er|en?|a)
peso pesos?`);
/** How the adjectives of countries begin, with the country's currency. */
const nations = table(`
usd us u\\.s\\. am[eé]ri[ck] estadounidens
cad [ck]anad
aud austral
hkd hong\\s?kong
sgd singap
nzd new\\szealand neuseel
twd (?:new\\s)?taiwan
mxn mexi[ck]
ars argentin
clp chilen
cop [ck]olumb colomb
php philippin filip
sek swed schwed svensk
nok norweg norsk
dkk danish dansk dän
inr indian
pkr pakistan`);
/** Units that several countries have: the country before or behind them decides. */
const shared = new Set(['usd', 'peso', 'kr', 'inr', 'sek']);
const codes =
  'usdt|usdc|usd|eur|gbp|jpy|inr|krw|cny|aud|cad|chf|brl|mxn|try|idr|sgd|hkd|nzd|twd|rub|pln|sek|nok|dkk|czk|huf|' +
  'uah|thb|php|vnd|myr|zar|ars|clp|cop|ngn|ils|aed|sar|pkr';
/** Codes that are words, too: only in capitals. */
const wordCodes = /^(?:try|cop|sar)$/;

interface Line {
  readonly code: string;
  readonly parts: readonly string[];
  /** Compiled when first used. */
  pattern?: RegExp;
}
interface Table {
  readonly lines: readonly Line[];
  /** Codes of signs that were looked up before. */
  readonly known: Map<string, string>;
}

function table(text: string): Table {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => {
      const [code, ...parts] = line.replaceAll('$', String.raw`\$`).split(' ');
      return { code: code!, parts };
    });
  return { lines, known: new Map() };
}

/** The code of the line whose pattern matches `text` as a whole or, for nations, at its beginning. */
function codeOf(text: string, of: Table): string {
  let code = of.known.get(text);
  if (code === undefined) {
    const end = of === names ? '$' : '';
    const isMatching = (line: Line): boolean =>
      (line.pattern ??= caselessPattern(`^(?:${line.parts.join('|')})${end}`)).test(text);
    code = of.lines.find(isMatching)!.code;
    // Signs: the nouns of a page may have any ending.
    if (text.length < 6) of.known.set(text, code);
  }
  return code;
}

const all = names.lines.flatMap(({ parts }) => parts);
/** A sign such as `$US` touches its digits, as cashtags look like it. */
const signs = all
  .filter((part) => /^[a-z.]{0,4}(?:\\\$|[€£¥￥₹₩₽₺₴₱₫])$|^(?:u\\\$s|rs|rp|kr|rmb)$/.test(part))
  .toReversed();
const ahead = caselessPattern(
  `(?<![\\p{L}\\p{N}])(?:(${signs.join('|')})(?:(?<=[a-z])\\.)?\\s?|(\\$(?:us|au?|ca?|hk|nz))|(${codes})\\s?\\$?\\s?)$`,
);
const nation = `(?:${nations.lines.flatMap(({ parts }) => parts).join('|')})\\p{L}*`;
const nationAhead = caselessPattern(`(?<!\\p{L})(${nation})\\s$`);
const behind = caselessPattern(
  `^(?:(?<code>${codes})(?![\\p{L}\\d])|(?:(?<before>${nation})[\\s-])?(?<name>${all.join('|')})(?![\\p{L}\\d])` +
    `(?:\\s(?:de\\s)?(?<after>${nation})(?!\\p{L}))?|(?<us>us)(?![\\p{L}\\d-]|\\.\\p{L}|\\scents?(?!\\p{L}))|(?<cents>(?:(?:us-|us\\s|u\\.s\\.\\s))?cents?(?!\\p{L})|¢))`,
);
const otherDollars = caselessPattern(
  String.raw`^\s(?!(?:of|in|per|and|to)\s)\p{L}+\s(?:dollars|pesos)(?!\p{L})`,
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
const aheadReach = 8;
const nationReach = 28;

/** The currency right before a place in a text, as in `US$70,652` and `Canadian $96,000`; null where none is. */
export function unitBefore(text: string, place: number): UnitBefore | null {
  if (!/[^\s\d!#%-'*-,/:-@[-`{-\u00a1]/.test(text.slice(Math.max(0, place - 2), place))) return null;
  const match = ahead.exec(text.slice(Math.max(0, place - aheadReach), place));
  if (!match) return null;
  const [whole, sign, touching, code] = match;
  const country = sign === '$' ? text.slice(Math.max(0, place - nationReach), place - whole.length) : '';
  // Most words before a `$` are no names: this look is the cheaper one.
  const named = /[A-Z][a-z.]+\s$/.test(country) ? nationAhead.exec(country)?.[1] : undefined;
  const currency = named
    ? codeOf(named, nations)
    : (code?.toLowerCase() ?? codeOf((sign ?? touching)!, names));
  return { currency, length: whole.length, isBareDollar: sign === '$' };
}

/** A currency that is written behind a figure. */
export interface UnitBehind {
  readonly currency: string;
  /** Characters up to its end. */
  readonly length: number;
  /** A hundredth of the currency. */
  readonly isCents: boolean;
  /** A code, a sign such as `A$`, or a dollar or peso by name: it decides which dollar a bare `$` before the figure is. */
  readonly tellsDollar: boolean;
  /** Also written in texts in which a point sets off decimals: `USD`, `dollars`. */
  readonly isEnglish: boolean;
}

/** The longest unit that `unitBehind` reads, in characters. */
export const unitReach = 36;

/** The currency at the start of `text`, which stands right behind a figure, as in `70,652 USD` or `$96,000 (CAD)`. */
export function unitBehind(text: string): UnitBehind | null {
  const [start, bracketed] = /^\s?(?:\((?:in\s)?([^()]+)\)|in\s(?=\p{Lu})|de\s|di\s|d['’])?/u.exec(text)!;
  const match = behind.exec(bracketed ?? text.slice(start.length));
  if (!match || (bracketed !== undefined && match[0] !== bracketed)) return null;
  const { code, before, name = '', after, us, cents = '' } = match.groups!;
  if (code && wordCodes.test(code)) return null;
  const country = before ?? after;
  let currency = code?.toLowerCase() ?? (name ? codeOf(name, names) : 'usd');
  if (country && shared.has(currency)) currency = codeOf(country, nations);
  return {
    currency,
    length: start.length + (bracketed === undefined ? match[0].length : 0),
    isCents: cents !== '',
    tellsDollar: Boolean(code ?? us ?? country) || /^.+\$$|^(?:doll|dól|peso)/i.test(name),
    isEnglish: Boolean(code) || /^(?:dollars|pounds|(?:(?:US|U\.S\.)[\s-])?[Cc]ents?|¢)$/.test(name || cents),
  };
}

/** Whether dollars of a country follow that none of the names here is for. */
export function isOtherDollar(textBehind: string): boolean {
  return otherDollars.test(textBehind);
}
