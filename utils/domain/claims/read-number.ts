/**
 * How a figure's digits may be grouped: 70,652.60; 70.652,60; 70 652,60; 70'652.60; 58,00,000. In nine groups at most,
 * so that rows of digits are not read to their end from each of their places. `0.0₅613` counts zeros: 0.00000613.
 */
export const numeral =
  "0\\.0[₀-₉]{1,2}\\d+|\\d{1,3}(?:[,.'’]\\d{2,3}|[\\u00a0\\u2009\\u202f ]\\d{3}(?!\\d)){1,8}(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?";

/**
 * The number that `text` writes; NaN where its groups are none, as in 70,6521 and 1.2.13. One point or comma with three
 * digits after it is read by habit: a comma groups; a point groups only where `european`, as in 70.652 Euro, or before
 * three zeros, and never after a zero.
 */
export function readNumber(text: string, european: boolean): number {
  // Nearly all figures of English texts.
  if (/^[1-9]\d{0,2}(?:,\d{3})*(?:\.\d{1,2})?$/.test(text)) return Number(text.replaceAll(',', ''));
  const counted = /^0\.0([₀-₉]{1,2})(\d+)$/.exec(text);
  if (counted) return Number(`0.${'0'.repeat(digitsOf(counted[1]!, subscripts))}${counted[2]}`);
  const digits = text.replace(/['’\s]/g, '');
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1);
  const tail = last ? digits.length - digits.lastIndexOf(last) - 1 : 0;
  const isGrouped = marks.length > 1 && new Set(marks).size === 1;
  const groupsByHabit =
    tail === 3 && !digits.startsWith('0') && (last === ',' || european || /^\d{2,3}\.000$/.test(digits));
  if (isGrouped && tail !== 3) return NaN;
  if (last === ',' && tail > 3 && !european && marks.length === 1 && !digits.startsWith('0')) return NaN;
  if (!last || isGrouped || (marks.length === 1 && groupsByHabit)) return Number(digits.replace(/[.,]/g, ''));
  const cut = digits.lastIndexOf(last);
  return Number(`${digits.slice(0, cut).replace(/[.,]/g, '')}.${digits.slice(cut + 1)}`);
}

const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function digitsOf(raised: string, row: string): number {
  return Number([...raised].map((digit) => row.indexOf(digit)).join(''));
}

/** What stands raised or as a power behind a figure's digits. */
export interface NumberTail {
  /** Characters up to its end. */
  readonly length: number;
  /** What the number is multiplied by, and then what is added to it; NaN where that is not certain. */
  readonly factor: number;
  readonly cents: number;
}

/** The longest tail, in characters. */
export const tailReach = 12;

const power =
  /^(?:e([+\-−]?\d{1,2})(?!\d)|\s?[×x*·]\s?10(?:\^?([+\-−]\d{1,2})|\^(\d{1,2})|([⁻⁺]?[⁰¹²³⁴-⁹]{1,2}))(?!\d))/i;
const raised = /^(?:([⁰¹²³⁴-⁹]+)|\[\d{1,3}\])/;
const noTail: NumberTail = { length: 0, factor: 1, cents: 0 };

/**
 * Reads what stands right behind the digits of a figure: `7.07e4`, `7.07×10⁴`, a note's mark such as `¹` or `[1]`, and
 * cents that are set raised. Two raised digits are cents where the figure has none and is 100 or more, since there
 * the number of a note would change it by less than one percent; below, they may be either.
 */
export function readTail(text: string, digits: string): NumberTail {
  if (!/^\s?[e×x*·⁰¹²³⁴-⁹[]/i.test(text.slice(0, 2))) return noTail;
  const powered = power.exec(text);
  if (powered) {
    const [whole, short, signed, plain, high] = powered;
    const exponent = Number((short ?? signed ?? plain)?.replace('−', '-') ?? powerOf(high!));
    return { length: whole.length, factor: 10 ** exponent, cents: 0 };
  }
  const [whole = '', high = ''] = raised.exec(text) ?? [];
  const note = { ...noTail, length: whole.length };
  if (high === '' || (high.length === 1 && digits !== '10')) return note;
  if (high.length === 2 && /[.,]\d{1,2}$/.test(digits)) return note;
  const isCents = high.length === 2 && digits.replace(/\D/g, '').length > 2;
  return { ...note, cents: isCents ? digitsOf(high, superscripts) / 100 : NaN };
}

function powerOf(high: string): number {
  return digitsOf(high.replace(/[⁻⁺]/, ''), superscripts) * (high.startsWith('⁻') ? -1 : 1);
}

/** How the languages of a text write numbers; null where its words don't tell. */
export type LanguageKind = 'english' | 'german' | 'continental' | null;

/** `languageKind` of a text, found out when it is first needed. */
export function languageOf(text: string): () => LanguageKind {
  let known: LanguageKind | undefined;
  return () => {
    if (known === undefined) known = languageKind(text);
    return known;
  };
}

/** By small words that are frequent in these languages and rare in others. */
function languageKind(text: string): LanguageKind {
  const isEnglish = english.test(text);
  const isGerman = german.test(text);
  if (isEnglish === (isGerman || continental.test(text))) return null;
  return isEnglish ? 'english' : isGerman ? 'german' : 'continental';
}

const english = /\b(?:the|of|and|is|was|has|its|with|from|for)\b/i;
const german = /\b(?:der|das|und|bei|auf|von|ist|liegt|ein|zu|ich)\b/i;
const continental =
  /(?<![a-zà-ÿ\d])(?:el|los|del|por|una|les|des|sur|em|os|ao|gli|het|een|och|på|og|oraz|ve|için|é|não|está|foi|uma|pelo|pela|até|são|para|fue|más|según|dans|une|avec|après|della|às?|ontem|ayer|le|ce|cette|au|aux|qui|pour|nas|nos|num|tem|desde|bir|bu|ile|olan|yüzde|desta|deste|nesta|neste|mês|estava|sendo|negociado|cotado|ainda)(?![a-zà-ÿ\d])/i;
