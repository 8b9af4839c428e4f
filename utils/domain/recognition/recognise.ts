import { LOWER, WORD, charClass } from './char-class.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { RecognitionOptions } from './options.ts';
import { endsWord, fold, matchesAt, mix } from './word-table.ts';

const DOLLAR = 0x24;
const HASH = 0x23;

/** True for the names that the press writes in lower case as well: those of the great coins. */
function standsInLowerCase(phrase: Phrase): boolean {
  return phrase.text.length > 4 && phrase.coins[0]!.rank <= 60;
}

/** The confidence with which `surface` (its first character at `start`) is `phrase`, and why; 0 for not at all. */
function judge(phrase: Phrase, text: string, start: number, end: number): [number, string] {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  const surface = text.slice(start, end);
  if (phrase.form === 'symbol') {
    const tagged = before === DOLLAR || before === HASH;
    if (before === DOLLAR && surface.toUpperCase() === phrase.text) return [0.97, 'cashtag'];
    if (surface !== phrase.text) return [0, ''];
    if (tagged) return [0.9, 'hashtag'];
    if (phrase.text.length < 3 || (phrase.ambiguity && phrase.ambiguity.risk !== 'low')) return [0, ''];
    return [0.9, 'symbol'];
  }
  if (phrase.ambiguity && phrase.ambiguity.risk !== 'low') return [0, ''];
  if (charClass[text.charCodeAt(start)] === LOWER && !standsInLowerCase(phrase)) return [0, ''];
  return [0.95, 'name'];
}

/** The longest phrase of `phrases` that stands at `start`, with the confidence and the reason. */
function longest(phrases: readonly Phrase[], text: string, start: number) {
  for (const phrase of phrases) {
    const end = matchesAt(phrase.folded, text, start);
    if (end < 0 || !endsWord(text, end)) continue;
    const [confidence, reason] = judge(phrase, text, start, end);
    if (confidence > 0) return { phrase, end, confidence, reason };
  }
  return null;
}

/**
 * Every mention of a coin in a page's paragraphs, in reading order, none overlapping another. The paragraphs
 * are taken as one page: what one says of a coin counts for the others.
 */
export function recognise(
  paragraphs: readonly string[],
  lexicon: Lexicon,
  options: RecognitionOptions = {},
): Mention[] {
  const muted = new Set(options.muted?.map((word) => word.toLowerCase()));
  const mentions: Mention[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    for (let at = 0; at < text.length; at += 1) {
      if ((charClass[text.charCodeAt(at)]! & WORD) === 0) continue;
      const start = at;
      let hash = 0;
      for (; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if ((charClass[code]! & WORD) === 0) break;
        hash = mix(hash, fold(code));
      }
      const word = lexicon.words.find(hash, text, start, at);
      const phrases = word < 0 ? undefined : lexicon.phrases[word];
      if (!phrases) continue;
      const found = longest(phrases, text, start);
      if (!found || muted.has(found.phrase.folded)) continue;
      const [coin, runnerUp] = found.phrase.coins;
      const tag = found.reason === 'cashtag' || found.reason === 'hashtag' ? 1 : 0;
      mentions.push({
        paragraph,
        start: start - tag,
        end: found.end,
        coin: coin!.id,
        confidence: found.confidence,
        reasons: [found.reason],
        ...(runnerUp ? { runnerUp: runnerUp.id } : {}),
      });
      at = found.end - 1;
    }
  }
  return mentions;
}
