import type { TokenClass } from './shape.ts';
import { wordClasses } from './word-classes.ts';

interface Vocabulary {
  readonly words: ReadonlyMap<string, TokenClass>;
  /** Beginnings of words. */
  readonly stems: ReadonlyMap<string, TokenClass>;
  readonly phraseStarts: ReadonlySet<string>;
}

let vocabulary: Vocabulary | null = null;

/** Made when the first sentence is read: it takes a millisecond or two. */
function vocabularyOf(): Vocabulary {
  vocabulary ??= makeVocabulary();
  return vocabulary;
}

function makeVocabulary(): Vocabulary {
  const words = new Map<string, TokenClass>();
  const stems = new Map<string, TokenClass>();
  const phraseStarts = new Set<string>();
  for (const [name, list] of Object.entries(wordClasses)) {
    for (const entry of list.split(' ')) {
      const isStem = entry.endsWith('*');
      const text = (isStem ? entry.slice(0, -1) : entry).replaceAll('_', ' ');
      const known = isStem ? stems : words;
      if (!known.has(text)) known.set(text, name as TokenClass);
      if (text.includes(' ')) phraseStarts.add(text.slice(0, text.indexOf(' ')));
    }
  }
  return { words, stems, phraseStarts };
}

/** Letters of a word that are looked up, from which on the rest is an ending. */
const longestStem = 16;
const shortestStem = 3;

/** The months in the languages of the word classes, and their short forms; "May" and "March" only with a capital. */
const monthName =
  /^(?:jan(?:uar[y]?|vier|eiro)?|enero|ocak|feb(?:ruary?|rero)?|f[ée]v(?:rier|ereiro)|şubat|mar(?:ch|s|zo|ço|t)?|märz|nisan|a[bpv]r(?:il)?|ma[iy]o|mai|mayıs|ju[nl](?:[eioy]|ho|io)?|juin|juillet|haziran|temmuz|aug(?:ust)?|agosto|août|ağustos|sept?(?:ember|embre|iembre)?|setembro|eylül|o[ck]t(?:ober|obre|ubre)?|outubro|ekim|nov(?:embe?r|embre|iembre|embro)?|kasım|de[cz](?:ember|embre|iembre|embro)?|d[ée]cembre|diciembre|aralık)(?:[’'].+)?$/;

/** The future of Spanish and Portuguese ("subirá", "chegarão") and of Turkish ("yükselecek"), and its "can" ("yapabilir"). */
const future = /\p{L}{2}(?:r(?:án?|ão)|[ae]c[ae][kğ]\p{L}*|[ae]bil(?:ir|ece)\p{L}*)$/u;

/** The conditional of Turkish: "kaybederse". */
const conditional = /\p{L}{2}(?:arsa|(?<![vpmt])erse|[ıi]rs[ae]|ursa|ürse)$/u;

/** The pluperfect of Turkish: "gerilemişti". */
const pluperfect = /\p{L}{2}m[ıiuü]şt[ıiuü]\p{L}*$/u;

/** The class of a word in small letters; undefined of an unknown one. */
export function classOfWord(word: string): TokenClass | undefined {
  const { words, stems } = vocabularyOf();
  if (monthName.test(word)) return 'month';
  const exact = words.get(word);
  if (exact) return exact;
  if (future.test(word)) return 'modal';
  if (conditional.test(word)) return 'condition';
  if (pluperfect.test(word)) return 'had';
  for (let length = Math.min(word.length, longestStem); length >= shortestStem; length -= 1) {
    const found = stems.get(word.slice(0, length));
    if (found) return found;
  }
  const inflected = baseClassOf(word);
  if (inflected) return inflected;
  // "Bitcoin-Kurs", "range-bound", "token’s".
  const part = /[-'’]/.exec(word);
  if (!part) return undefined;
  return (
    classOfWord(word.slice(part.index + 1)) ??
    (part[0] === '-' ? undefined : classOfWord(word.slice(0, part.index)))
  );
}

const verbClasses: ReadonlySet<TokenClass | undefined> = new Set([
  'up',
  'down',
  'state',
  'close',
  'reach',
  'carry',
  'suppose',
  'levelverb',
  'hold',
  'approach',
  'buy',
  'open',
] as const);

/** The class of the word that an English ending was added to: "trades", "traded", "trading"; nouns take an "s" only. */
function baseClassOf(word: string): TokenClass | undefined {
  const { words } = vocabularyOf();
  const plural = word.endsWith('s') ? words.get(word.slice(0, -1)) : undefined;
  if (plural && word.length > shortestStem) return plural;
  const root = /^(.{2,})(?:es|ed|ing)$/.exec(word)?.[1];
  if (!root) return undefined;
  for (const base of [`${root}e`, root, /(.)\1$/.test(root) ? root.slice(0, -1) : '']) {
    const found = base.length >= shortestStem ? words.get(base) : undefined;
    if (verbClasses.has(found)) return found;
  }
  return undefined;
}

/** Whether a phrase may begin with this word, and the class of one of several words. */
export function startsPhrase(word: string): boolean {
  return vocabularyOf().phraseStarts.has(word);
}

export function classOfPhrase(phrase: string, words: number): TokenClass | undefined {
  return vocabularyOf().words.get(phrase) ?? (words === 2 ? stemOfPhrase(phrase) : undefined);
}

function stemOfPhrase(phrase: string): TokenClass | undefined {
  const from = phrase.indexOf(' ');
  for (let length = Math.min(phrase.length, from + longestStem); length > from + 1; length -= 1) {
    const found = vocabularyOf().stems.get(phrase.slice(0, length));
    if (found) return found;
  }
  return undefined;
}
