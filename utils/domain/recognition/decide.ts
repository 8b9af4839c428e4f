import type { Candidate, Finds } from './hit.ts';
import { weighList } from './list-evidence.ts';
import type { PageMemory } from './memory.ts';
import { readNaming, weighNaming } from './naming.ts';
import { judgeLetters, judgeSentence } from './own-evidence.ts';
import { PageEvidence } from './page-evidence.ts';
import { findPresences, settleCoin, weighPresence } from './presence.ts';
import { Reason } from './reasons.ts';

/** Own evidence from which on a mention is clear without the page. */
const clear = 2;
/** The score from which on a mention counts as true while others are judged. */
const settled = 0.5;
/** Below this the page has nothing to say for a doubtful word. */
const silence = 0.35;
/** Candidates between two pauses. */
const stretch = 200;

/** What the page may add to a word, by its risk. */
function pageLimit({ phrase, mark }: Candidate): number {
  if (mark !== 'none') return Infinity;
  if (phrase.risk === 'never') return 1;
  return phrase.risk === 'company' ? 2 : Infinity;
}

function weighPage(candidate: Candidate, page: PageEvidence): void {
  const around = page.around(candidate);
  const weight = Math.min(around, pageLimit(candidate));
  // A price beside a great coin's symbol says something even where the page is silent.
  const trust = Math.min(1, (around + (candidate.coin.rank <= 50 ? 1 : 0)) / 1.5);
  candidate.score = candidate.own + weight + candidate.ambient * trust;
  if (weight >= 1.5 && candidate.phrase.risk !== 'sure') candidate.why |= Reason.cryptoPage;
}

/** Looks at the sentence of a candidate that is neither clear nor past hope. */
function judgeDoubtful(candidate: Candidate, page: PageEvidence, text: string, nouns: boolean): void {
  const { own, mark, phrase } = candidate;
  if (phrase.risk === 'sure' || (mark !== 'none' && mark !== 'hashtag')) return;
  if (own > -20 && (own > -2 || page.around(candidate) > silence)) judgeSentence(candidate, text, nouns);
  else candidate.own = Math.min(own, -20);
}

/**
 * Gives every candidate its coin, its score in log odds and its reasons, by the evidence of the whole page, and
 * adds to the memory of the page. Pauses now and then, so that a caller can do it in slices.
 */
export function* decide(
  finds: Finds,
  paragraphs: readonly string[],
  memory: PageMemory,
  language: string,
): Generator<undefined, void> {
  const { candidates } = finds;
  const { namings } = memory;
  const nouns = /^(de|lb)\b/i.test(language);
  const textOf = (candidate: Candidate) => paragraphs[candidate.paragraph]!;

  function* forAll(work: (candidate: Candidate, at: number) => void): Generator<undefined, void> {
    for (const [at, candidate] of candidates.entries()) {
      work(candidate, at);
      if (at % stretch === stretch - 1) yield;
    }
  }

  yield* forAll((candidate) => judgeLetters(candidate, textOf(candidate)));
  yield* forAll((candidate, at) => readNaming(candidate, candidates[at - 1], textOf(candidate), namings));
  for (const candidate of candidates) candidate.held = candidate.own >= clear;
  const first = new PageEvidence(finds, memory);
  yield* forAll((candidate) => judgeDoubtful(candidate, first, textOf(candidate), nouns));

  for (const final of [false, true]) {
    const page = new PageEvidence(finds, memory);
    const presences = findPresences(candidates, memory.presences);
    yield* forAll((candidate) => {
      if (candidate.phrase.coins.length > 1 && !namings.has(candidate.phrase))
        settleCoin(candidate, presences);
      weighPage(candidate, page);
      weighNaming(candidate, namings);
      if (final) weighPresence(candidate, presences);
    });
    if (final) yield* forAll((_, at) => weighList(at, candidates, paragraphs));
    for (const candidate of candidates) candidate.held = candidate.score >= settled;
  }
  Object.assign(memory, new PageEvidence(finds, memory).sums());
  for (const [coin, presence] of findPresences(candidates, memory.presences))
    memory.presences.set(coin, presence);
}
