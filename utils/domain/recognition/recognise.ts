import type { Candidate, ScanResult } from './candidate.ts';
import { reasonsOf } from './candidate.ts';
import { decide } from './decide.ts';
import { merge, withLowerCaseNames } from './defined-words.ts';
import type { Lexicon } from './lexicon.ts';
import { findLooseWords } from './loose-words.ts';
import type { Mention, RecognitionOptions, Sensitivity } from './mention.ts';
import { emptyMemory } from './page-memory.ts';
import { isRelevantPage } from './page-relevance.ts';
import { type PlainText, originalRange } from './plain-text.ts';
import { scan } from './scan.ts';

/** The score that a mention needs, in log odds. */
const thresholds: Readonly<Record<Sensitivity, number>> = { careful: 1.5, balanced: 0, eager: -1.5 };

function minSensitivity(score: number): Sensitivity {
  if (score >= thresholds.careful) return 'careful';
  return score >= thresholds.balanced ? 'balanced' : 'eager';
}

/** `plain` is the form in which the paragraph `original` was read, where that differs. */
function toMention(candidate: Candidate, original: string, plain: PlainText | undefined): Mention {
  const text = plain?.text ?? original;
  const { paragraph, start, end, phrase, notation, coin, score } = candidate;
  const tag = text.charAt(start - 1);
  const from = notation !== 'plain' && (tag === '$' || tag === '#') ? start - 1 : start;
  const range = plain ? originalRange(plain, original, from, end) : { start: from, end };
  const runnerUp = phrase.coins.find((other) => other !== coin);
  return {
    paragraph,
    start: range.start,
    end: range.end,
    coin: coin.id,
    minSensitivity: minSensitivity(score),
    reasons: reasonsOf(candidate),
    ...(runnerUp ? { runnerUp: runnerUp.id } : {}),
  };
}

/** As `recognise`, with a pause after at most a few milliseconds of work, for callers that share a thread. */
export function* recogniseInSlices(
  paragraphs: readonly string[],
  lexicon: Lexicon,
  options: RecognitionOptions = {},
): Generator<undefined, Mention[]> {
  const result: ScanResult = {
    candidates: [],
    capitalised: [],
    topics: [],
    talk: new Float64Array(paragraphs.length),
    words: [],
    plain: new Map(),
  };
  yield* scan(paragraphs, lexicon, result);
  const memory = options.memory ?? emptyMemory();
  const { plain } = result;
  const texts = plain.size === 0 ? paragraphs : paragraphs.map((text, at) => plain.get(at)?.text ?? text);
  const isRelevant = isRelevantPage(result, texts, memory);
  const named = withLowerCaseNames(result.candidates, texts, lexicon);
  const loose = memory.words === 0 ? findLooseWords(texts, lexicon) : [];
  const found = loose.length === 0 ? named : merge(named, loose);
  const candidates = yield* decide({ ...result, candidates: found }, texts, memory, options.language ?? '');
  // Decided all the same: what this part defines and mentions counts for later ones.
  if (!isRelevant) return [];
  const threshold = thresholds[options.sensitivity ?? 'balanced'];
  return candidates
    .filter(({ score }) => score >= threshold)
    .map((candidate) =>
      toMention(candidate, paragraphs[candidate.paragraph]!, plain.get(candidate.paragraph)),
    );
}

/**
 * Every mention of a coin in a page's paragraphs, in reading order, without overlaps. The paragraphs are one page:
 * evidence in one of them counts for the others.
 */
export function recognise(
  paragraphs: readonly string[],
  lexicon: Lexicon,
  options: RecognitionOptions = {},
): Mention[] {
  const slices = recogniseInSlices(paragraphs, lexicon, options);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}
