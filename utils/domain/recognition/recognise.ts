import { decide } from './decide.ts';
import type { Candidate, Finds } from './hit.ts';
import { buildLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { emptyMemory } from './memory.ts';
import type { Mention } from './mention.ts';
import type { ReaderAlias, RecognitionOptions } from './options.ts';
import { reasonsOf } from './reasons.ts';
import { scan } from './scan.ts';
import { probability, threshold } from './weights.ts';

const withAliases = new WeakMap<readonly ReaderAlias[], Lexicon>();

/** The lexicon with the reader's own words; made once for one array of them. */
function lexiconWith(base: Lexicon, aliases: readonly ReaderAlias[] | undefined): Lexicon {
  if (!aliases?.length) return base;
  const known = withAliases.get(aliases);
  if (known?.coins === base.coins) return known;
  const made = buildLexicon(base.coins, aliases);
  withAliases.set(aliases, made);
  return made;
}

function toMention(candidate: Candidate, text: string): Mention {
  const { paragraph, start, end, phrase, mark, coin, score } = candidate;
  const tag = text.charAt(start - 1);
  const runnerUp = phrase.coins.find((other) => other !== coin);
  return {
    paragraph,
    start: mark !== 'none' && (tag === '$' || tag === '#') ? start - 1 : start,
    end,
    coin: coin.id,
    confidence: probability(score),
    reasons: reasonsOf(candidate),
    ...(runnerUp ? { runnerUp: runnerUp.id } : {}),
  };
}

/** As `recognise`, with pauses every few milliseconds of work at the most, for callers that share a thread. */
export function* recogniseInSlices(
  paragraphs: readonly string[],
  lexicon: Lexicon,
  options: RecognitionOptions = {},
): Generator<undefined, Mention[]> {
  const finds: Finds = { candidates: [], signs: [], words: [] };
  const words = lexiconWith(lexicon, options.aliases);
  yield* scan(paragraphs, words, finds);
  const memory = options.memory ?? emptyMemory();
  const candidates = yield* decide(finds, paragraphs, memory, options.language ?? '');
  const muted = new Set(options.muted?.map((word) => word.trim().toLowerCase()));
  const least = threshold[options.level ?? 'balanced'];
  return candidates
    .filter(({ score, phrase }) => score >= least && !muted.has(phrase.folded))
    .map((candidate) => toMention(candidate, paragraphs[candidate.paragraph]!));
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
  const slices = recogniseInSlices(paragraphs, lexicon, options);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}
