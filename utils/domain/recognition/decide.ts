import type { Candidate, Finds } from './hit.ts';
import { weighList } from './list-evidence.ts';
import type { PageMemory } from './memory.ts';
import { readNaming, weighNaming } from './naming.ts';
import { judgeLetters, judgeSentence } from './own-evidence.ts';
import { PageEvidence } from './page-evidence.ts';
import { findPresences, settleCoin, weighPresence } from './presence.ts';
import { Reason } from './reasons.ts';

/** Own evidence from which on a mention is clear without the page. */
const clearEnough = 2;
/** The score from which on a mention counts as true while others are judged. */
const settled = 0.5;
/** Below this the page has nothing to say for a doubtful word. */
const silence = 0.35;
/** Candidates between two pauses. */
const stretch = 100;

/** What the page may add to a word, by its risk. */
function pageLimit({ phrase, mark }: Candidate): number {
  if (mark !== 'none') return Infinity;
  if (phrase.risk === 'never') return 1;
  return phrase.risk === 'company' ? 2 : Infinity;
}

function weighPage(candidate: Candidate, page: PageEvidence): void {
  if (candidate.phrase.risk === 'sure' && candidate.own >= clearEnough) {
    candidate.score = candidate.own + 2;
    return;
  }
  const around = page.around(candidate);
  const weight = Math.min(around, pageLimit(candidate));
  // "ETH rose to $2,400" says something even where the page is silent; a mere figure beside it does not.
  const telling = candidate.coin.rank <= 50 && candidate.ambient > 1.5 ? 1 : 0;
  const trust = Math.min(1, (around + telling) / 1.5);
  candidate.score = candidate.own + candidate.shouted + weight + candidate.ambient * trust;
  if (weight >= 1.5 && candidate.phrase.risk !== 'sure') candidate.why |= Reason.cryptoPage;
}

/** Looks at the sentence of a candidate that is not clear. False where it is past hope. */
function judgeDoubtful(candidate: Candidate, page: PageEvidence, text: string, nouns: boolean): boolean {
  const { own, mark, phrase } = candidate;
  if (own < -20 || (own < -2 && page.around(candidate) < silence)) return false;
  if (phrase.risk !== 'sure' && (mark === 'none' || mark === 'hashtag'))
    judgeSentence(candidate, text, nouns);
  return true;
}

/** Runs `work` over 0 to `length` piece by piece, with a pause after each. */
function* inStretches(length: number, work: (from: number, to: number) => void): Generator<undefined, void> {
  for (let from = 0; from < length; from += stretch) {
    work(from, Math.min(length, from + stretch));
    yield;
  }
}

function hold(candidates: readonly Candidate[]): void {
  for (const candidate of candidates) candidate.held = candidate.score >= settled;
}

/**
 * Gives candidates their coin, their score in log odds and their reasons, by the evidence of the whole page, and
 * adds to the memory of the page. Returns those that there is hope for. Pauses now and then, so that a caller
 * can do it in slices.
 */
export function* decide(
  finds: Finds,
  paragraphs: readonly string[],
  memory: PageMemory,
  language: string,
): Generator<undefined, Candidate[]> {
  const { namings } = memory;
  const nouns = /^(de|lb)\b/i.test(language);
  const all = finds.candidates;
  yield* inStretches(all.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const candidate = all[at]!;
      const text = paragraphs[candidate.paragraph]!;
      judgeLetters(candidate, text);
      readNaming(candidate, all[at - 1], text, namings);
    }
  });
  for (const candidate of all) candidate.held = candidate.own >= clearEnough;

  const page = new PageEvidence(finds.signs, finds.words, memory);
  page.count(all);
  const hopeful: Candidate[] = [];
  yield* inStretches(all.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const candidate = all[at]!;
      if (judgeDoubtful(candidate, page, paragraphs[candidate.paragraph]!, nouns)) hopeful.push(candidate);
    }
  });

  for (const final of [false, true]) {
    page.count(hopeful);
    const presences = findPresences(hopeful, memory.presences);
    yield* inStretches(hopeful.length, (from, to) => {
      for (let at = from; at < to; at += 1) {
        const candidate = hopeful[at]!;
        if (candidate.phrase.coins.length > 1 && !namings.has(candidate.phrase))
          settleCoin(candidate, presences);
        weighPage(candidate, page);
        weighNaming(candidate, namings);
        if (final) weighPresence(candidate, presences);
      }
    });
    if (!final) hold(hopeful);
  }
  yield* inStretches(hopeful.length, (from, to) => {
    for (let at = from; at < to; at += 1) weighList(at, hopeful, paragraphs);
  });
  hold(hopeful);
  page.count(hopeful);
  const { clear, shared, words } = page;
  Object.assign(memory, { clear, shared, words });
  for (const [coin, presence] of findPresences(hopeful, memory.presences))
    memory.presences.set(coin, presence);
  return hopeful;
}
