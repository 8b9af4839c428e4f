import { acceptedScore, type Candidate, Reason, type ScanResult } from './candidate.ts';
import { withDefinedSymbols } from './defined-words.ts';
import { findDefinition, scoreDefinition } from './definitions.ts';
import { isListOfCoins, scoreList } from './list-evidence.ts';
import { isUncertain, namedCoins } from './listed-coins.ts';
import { PageEvidence } from './page-evidence.ts';
import { isWellKnownCoin } from './page-relevance.ts';
import { type PageMemory, chooseCoin, collectCoins, scoreOtherMentions } from './page-memory.ts';
import { scorePost } from './post-evidence.ts';
import { scoreSentence } from './sentence-evidence.ts';
import { scoreSmallSymbol, smallSymbolPageLimit } from './small-symbols.ts';
import { scoreWord } from './word-evidence.ts';

/** A scan's result, which the decision adds to. */
type FoundWords = Omit<ScanResult, 'candidates'> & { readonly candidates: readonly Candidate[] };

/** The local score from which on a mention is clear without the page. */
const clearScore = 2;
/** Below this the page is no evidence for a doubtful word. */
const weakPage = 0.35;
/** Words of a page that is no more than one post. */
const postWords = 50;
/** Candidates between two pauses. */
const batch = 100;

/** The most that the page may add to a word, by its risk. */
function pageLimit({ phrase, notation }: Candidate): number {
  if (notation === 'small') return smallSymbolPageLimit;
  if (notation !== 'plain') return Infinity;
  if (phrase.risk === 'never') return 1;
  return phrase.risk === 'company' ? 2 : Infinity;
}

function scorePage(candidate: Candidate, page: PageEvidence): void {
  if (candidate.phrase.risk === 'sure' && candidate.localScore >= clearScore) {
    candidate.score = candidate.localScore + 2;
    return;
  }
  const around = page.around(candidate);
  const weight = Math.min(around, pageLimit(candidate));
  // "ETH rose to $2,400" counts for something on any page; a figure alone does not.
  const withFigure = candidate.coin.rank <= 50 && candidate.cryptoPageScore > 1.5 ? 1 : 0;
  const trust = Math.min(1, (around + withFigure + page.talk(candidate)) / 1.5);
  candidate.score =
    candidate.localScore + candidate.capitalsPenalty + weight + candidate.cryptoPageScore * trust;
  if (weight >= 1.5 && candidate.phrase.risk !== 'sure') candidate.reasonBits |= Reason.cryptoPage;
}

function isKnown({ coin }: Candidate): boolean {
  return coin.rank <= 200 || isWellKnownCoin(coin);
}

/** Scores the sentence of a candidate that is not clear. False where no evidence could make it a mention. */
function scoreDoubtful(
  candidate: Candidate,
  page: PageEvidence,
  text: string,
  capitalisesNouns: boolean,
  memory: PageMemory,
): boolean {
  const { localScore, notation, phrase } = candidate;
  if (localScore < -20) return false;
  const talk = page.talk(candidate);
  const around = page.around(candidate);
  const post = { talk, around, isAlone: page.words <= postWords };
  if (notation === 'small') return scoreSmallSymbol(candidate, text, post);
  if (localScore < -2 && talk === 0 && around < weakPage && !isKnown(candidate)) return false;
  if (phrase.risk !== 'sure' && (notation === 'plain' || notation === 'hashtag'))
    scoreSentence(candidate, text, capitalisesNouns);
  scorePost(candidate, text, post, memory);
  return true;
}

/** Runs `work` over 0 to `length` in batches, with a pause after each. */
function* inBatches(length: number, work: (from: number, to: number) => void): Generator<undefined, void> {
  for (let from = 0; from < length; from += batch) {
    work(from, Math.min(length, from + batch));
    yield;
  }
}

function acceptByScore(candidates: readonly Candidate[]): void {
  for (const candidate of candidates) candidate.accepted = candidate.score >= acceptedScore;
}

/**
 * Decides each candidate's coin, score and reasons by the evidence of the whole page, and adds to the page's memory.
 * Returns the candidates that are not ruled out. Pauses after each batch, so that a caller can do it in slices.
 */
export function* decide(
  result: FoundWords,
  paragraphs: readonly string[],
  memory: PageMemory,
  language: string,
): Generator<undefined, Candidate[]> {
  const { definitions } = memory;
  const capitalisesNouns = /^(de|lb)\b/i.test(language);
  let all: readonly Candidate[] = result.candidates;
  yield* inBatches(all.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const candidate = all[at]!;
      const text = paragraphs[candidate.paragraph]!;
      scoreWord(candidate, text);
      findDefinition(candidate, all[at - 1], text, memory);
    }
  });
  all = withDefinedSymbols(all, result.capitalised, definitions);
  for (const candidate of all) {
    if (Number.isNaN(candidate.localScore)) scoreWord(candidate, paragraphs[candidate.paragraph]!);
    candidate.accepted = candidate.localScore >= clearScore;
  }

  const page = new PageEvidence(result, memory);
  page.count(all);
  const isPost = page.words <= postWords;
  const plausible: Candidate[] = [];
  yield* inBatches(all.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const candidate = all[at]!;
      if (scoreDoubtful(candidate, page, paragraphs[candidate.paragraph]!, capitalisesNouns, memory))
        plausible.push(candidate);
    }
  });

  const named = namedCoins(plausible);
  for (const final of [false, true]) {
    page.count(plausible);
    const coinsOnPage = collectCoins(plausible, memory.coins);
    yield* inBatches(plausible.length, (from, to) => {
      for (let at = from; at < to; at += 1) {
        const candidate = plausible[at]!;
        if (candidate.phrase.coins.length > 1 && !definitions.has(candidate.phrase))
          chooseCoin(candidate, coinsOnPage);
        scorePage(candidate, page);
        scoreDefinition(candidate, definitions);
        if (final) scoreOtherMentions(candidate, coinsOnPage, isPost);
        if (isUncertain(candidate, named, coinsOnPage)) candidate.score = -Infinity;
      }
    });
    if (!final) acceptByScore(plausible);
  }
  if (isPost && isListOfCoins(plausible, page.words)) for (const candidate of plausible) candidate.score += 3;
  yield* inBatches(plausible.length, (from, to) => {
    for (let at = from; at < to; at += 1) scoreList(at, plausible, paragraphs, isPost);
  });
  acceptByScore(plausible);
  page.count(plausible);
  const { clear, shared, words } = page;
  Object.assign(memory, { clear, shared, words });
  for (const [coin, onPage] of collectCoins(plausible, memory.coins)) memory.coins.set(coin, onPage);
  return plausible;
}
