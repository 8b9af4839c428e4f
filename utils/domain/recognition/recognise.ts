import { decide } from './decide.ts';
import type { Candidate, Finds } from './hit.ts';
import { buildLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { ReaderAlias, RecognitionOptions } from './options.ts';
import { reasonsOf } from './reasons.ts';
import { scan } from './scan.ts';
import { probability, threshold } from './weights.ts';

const withAliases = new WeakMap<readonly ReaderAlias[], { readonly base: Lexicon; readonly made: Lexicon }>();

/** The lexicon with the reader's own words; made once for one array of them. */
function lexiconWith(base: Lexicon, aliases: readonly ReaderAlias[] | undefined): Lexicon {
  if (!aliases?.length) return base;
  const known = withAliases.get(aliases);
  if (known?.base === base) return known.made;
  const made = buildLexicon(base.coins, aliases);
  withAliases.set(aliases, { base, made });
  return made;
}

function toMention(candidate: Candidate, before: string): Mention {
  const { paragraph, start, end, phrase, mark, coin, score } = candidate;
  const tagged =
    mark === 'cashtag' || mark === 'hashtag' || ((mark === 'ticker' || mark === 'pair') && before === '$');
  const runnerUp = phrase.coins.find((other) => other !== coin);
  return {
    paragraph,
    start: tagged ? start - 1 : start,
    end,
    coin: coin.id,
    confidence: probability(score),
    reasons: reasonsOf(candidate),
    ...(runnerUp ? { runnerUp: runnerUp.id } : {}),
  };
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
  const finds: Finds = { candidates: [], signs: [], words: [] };
  const words = lexiconWith(lexicon, options.aliases);
  for (const [index, paragraph] of paragraphs.entries()) scan(paragraph, index, words, finds);
  if (finds.candidates.length === 0) return [];
  decide(finds, paragraphs);
  const muted = new Set(options.muted?.map((word) => word.trim().toLowerCase()));
  const least = threshold[options.level ?? 'balanced'];
  return finds.candidates
    .filter(({ score, phrase }) => score >= least && !muted.has(phrase.folded))
    .map((candidate) => toMention(candidate, paragraphs[candidate.paragraph]!.charAt(candidate.start - 1)));
}
