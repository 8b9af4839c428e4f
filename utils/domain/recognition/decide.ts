import type { Candidate, Finds } from './hit.ts';
import { weighList } from './list-evidence.ts';
import { findNamings, weighNaming } from './naming.ts';
import type { Namings } from './naming.ts';
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

/** Looks at the sentences of the candidates that are neither clear nor past hope. */
function judgeDoubtful(finds: Finds, paragraphs: readonly string[]): void {
  const page = new PageEvidence(finds);
  for (const candidate of finds.candidates) {
    const { own, mark, phrase } = candidate;
    if (phrase.risk === 'sure' || (mark !== 'none' && mark !== 'hashtag')) continue;
    if (own > -20 && (own > -2 || page.around(candidate) > silence)) {
      judgeSentence(candidate, paragraphs[candidate.paragraph]!);
    } else candidate.own = Math.min(own, -20);
  }
}

function scoreAll(finds: Finds, namings: Namings, final: boolean): void {
  const page = new PageEvidence(finds);
  const presences = findPresences(finds.candidates);
  for (const candidate of finds.candidates) {
    if (candidate.phrase.coins.length > 1 && !namings.has(candidate.phrase)) settleCoin(candidate, presences);
    weighPage(candidate, page);
    weighNaming(candidate, namings);
    if (final) weighPresence(candidate, presences);
  }
}

/** Gives every candidate its coin, its score in log odds and its reasons, by the evidence of the whole page. */
export function decide(finds: Finds, paragraphs: readonly string[]): void {
  const { candidates } = finds;
  for (const candidate of candidates) judgeLetters(candidate, paragraphs[candidate.paragraph]!);
  const namings = findNamings(candidates, paragraphs);
  for (const candidate of candidates) candidate.held = candidate.own >= clear;
  judgeDoubtful(finds, paragraphs);
  scoreAll(finds, namings, false);
  for (const candidate of candidates) candidate.held = candidate.score >= settled;
  scoreAll(finds, namings, true);
  for (let at = 0; at < candidates.length; at += 1) weighList(at, candidates, paragraphs);
}
