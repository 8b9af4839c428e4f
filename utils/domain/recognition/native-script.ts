/**
 * Letters of scripts other than Latin: how they are compared, and where a name in them may begin and end. Spellings
 * that differ in case, accents, vowel points or regional forms of a letter are folded to one.
 */

/** How words of a script are separated and inflected. */
export type Script = 'spaced' | 'arabic' | 'hebrew' | 'indic' | 'hangul' | 'kana' | 'unspaced';

export function scriptOf(code: number): Script {
  if (code < 0x590) return 'spaced';
  if (code < 0x600) return 'hebrew';
  if (code < 0x900) return 'arabic';
  if (code < 0xe00) return 'indic';
  if (code >= 0xac00 && code < 0xd7b0) return 'hangul';
  return code >= 0x30a0 && code < 0x3100 ? 'kana' : 'unspaced';
}

const letter = /[\p{L}\p{M}]/u;

/** True where `at` is inside `text` and has a letter of the script, or, in scripts with spaces, any letter. */
function hasLetter(text: string, at: number, script: Script): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  if (script === 'kana' || script === 'hangul') return scriptOf(code) === script && code !== 0x30fb;
  return code > 0x40 && letter.test(text.charAt(at));
}

/** The longest prefix or ending that is read, in UTF-16 units. */
const longestAffix = 8;

/** The letters directly before `start`. */
function lettersBefore(text: string, start: number, script: Script): string {
  let from = start;
  while (start - from <= longestAffix && hasLetter(text, from - 1, script)) from -= 1;
  return text.slice(from, start);
}

/** The letters directly after `end`. */
function lettersAfter(text: string, end: number, script: Script): string {
  let to = end;
  while (to - end <= longestAffix && hasLetter(text, to, script)) to += 1;
  return text.slice(end, to);
}

/** Conjunctions, prepositions and articles that are written as one word with the noun. */
const prefixes: Partial<Record<Script, RegExp>> = {
  arabic: /^[وف]?(?:[بكلس]?(?:ال)?|لل)$/,
  hebrew: /^[ושכבלמה]{0,4}$/,
};

/** Case endings, plurals, particles. Slavic, Baltic and Greek; Arabic and Persian; Hebrew; Indic; Korean. */
const endings: Partial<Record<Script, RegExp>> = {
  spaced:
    /^(?:[аеёиоуыэюяієїјъьй]|[оеёєі][вмйюї]|[ыий][мй]|[аяиы]м[иі]?|[аяиы]х|ов[іи]|еві|ъ?т|ове|ите|та|овете|чик[аиоу]?м?|ς|ο[ςυ]|ου?|α|ων|οι|σ)$/i,
  arabic: /^(?:ات|ها|هاي|های|هایی|ي|ی|يه|یه|ي?ين|ا|اً)?$/,
  hebrew: /^(?:ים|ס|י|ז)$/,
  indic: /^(?:ों|ओं|्?स|्ज|ने|से|को|का|की|के|में|पर|ची|चा|चे|ला|च्या|एर|এর|ं|े|ी|ा)$/,
  hangul:
    /^(?:은|는|이|가|을|를|의|에|에서|에게|에도|에는|에만|와|과|도|로|으로|만|까지|부터|보다|처럼|이나|나|이란|란|이라는|라는|이다|인|이며|며|및|등|들|측|값|간|당|용|형|고래|코인|토큰|시세|가격|재단|랩스|네트워크|현물|선물|계열|생태계|이든|든|라고|이라고|께|조차|마저|뿐|대|발)+$/,
};

/** True where the letters before `start` leave a word that the name may begin. */
export function mayBegin(text: string, start: number, script: Script, isLong: boolean): boolean {
  if (script === 'unspaced' || (isLong && (script === 'kana' || script === 'hangul'))) return true;
  const before = lettersBefore(text, start, script);
  if (before === '') return true;
  // "הBTC", "و" and Latin letters before a name are no part of it.
  return prefixes[script]?.test(before) ?? false;
}

/** The end of the word that begins with a name which ends at `end`, or -1 where that is another word. */
export function wordEnd(text: string, end: number, script: Script, isLong: boolean): number {
  if (script === 'unspaced') return end;
  if (isLong && (script === 'kana' || script === 'hangul')) return end;
  const after = lettersAfter(text, end, script);
  if (after === '') return end;
  if (!endings[script]?.test(after)) return -1;
  return script === 'hangul' ? end : end + after.length;
}
