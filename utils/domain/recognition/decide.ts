import type { Coin } from '../coin/coin.ts';
import type { Candidate, Finds } from './hit.ts';
import { findNamings } from './naming.ts';
import type { Namings } from './naming.ts';
import { judgeAlone } from './own-evidence.ts';
import { PageEvidence } from './page-evidence.ts';
import type { CoinPhrase } from './phrase.ts';

/** How a coin shows on the page: by which words, and how surely. */
interface Presence {
  readonly phrases: Set<CoinPhrase>;
  best: number;
}

const listGaps: ReadonlySet<string> = new Set([
  ', ',
  ' and ',
  ', and ',
  ' or ',
  ', or ',
  ' & ',
  '/',
  ' / ',
  '; ',
  ' | ',
  '|',
  ' • ',
  ' · ',
  ' – ',
  ' + ',
  ' ',
  ',',
  ' vs ',
  ' vs. ',
  ' und ',
  ' et ',
  ' y ',
  ' e ',
  ' ou ',
  ' o ',
  ' en ',
  ' i ',
  ' и ',
  '、',
  '，',
  '和',
  ' to ',
]);

/** The level at which a mention counts as true while others are still judged. */
const settled = 0.5;

function presences(accepted: readonly Candidate[]): Map<Coin, Presence> {
  const found = new Map<Coin, Presence>();
  for (const candidate of accepted) {
    const known = found.get(candidate.coin);
    if (known) {
      known.phrases.add(candidate.phrase);
      known.best = Math.max(known.best, candidate.score);
    } else found.set(candidate.coin, { phrases: new Set([candidate.phrase]), best: candidate.score });
  }
  return found;
}

/** Of several coins with one symbol, the one that the page names; else the likeliest. */
function settleCoin(candidate: Candidate, namings: Namings, named: ReadonlyMap<Coin, Presence>): void {
  const { coins } = candidate.phrase;
  const defined = namings.get(candidate.phrase);
  if (defined) candidate.coin = defined;
  if (coins.length < 2 || defined) return;
  const byName = coins.find((coin) =>
    [...(named.get(coin)?.phrases ?? [])].some((phrase) => phrase !== candidate.phrase),
  );
  if (byName) candidate.coin = byName;
}

function weighPage(candidate: Candidate, page: PageEvidence, counted: boolean): void {
  const { risk } = candidate.phrase;
  const around = page.around(candidate, counted);
  const weight = risk === 'never' ? Math.min(around, 1) : risk === 'company' ? Math.min(around, 2) : around;
  candidate.score = candidate.own + weight;
  if (weight >= 1.5 && risk !== 'sure' && !candidate.reasons.includes('crypto page'))
    candidate.reasons.push('crypto page');
}

function weighNaming(candidate: Candidate, namings: Namings): void {
  const defined = namings.get(candidate.phrase);
  if (defined === undefined) return;
  candidate.score += defined === null ? -4 : 5;
  if (defined) addReason(candidate, `named here as ${defined.name}`);
}

function addReason(candidate: Candidate, reason: string): void {
  if (!candidate.reasons.includes(reason)) candidate.reasons.push(reason);
}

/** Other words for the same coin on the page speak for this one. */
function weighCompany(candidate: Candidate, named: ReadonlyMap<Coin, Presence>): void {
  const presence = named.get(candidate.coin);
  if (!presence || candidate.phrase.risk === 'company') return;
  const others = presence.phrases.size - (presence.phrases.has(candidate.phrase) ? 1 : 0);
  if (others > 0) {
    candidate.score += candidate.phrase.risk === 'never' ? 1 : 2.2;
    addReason(candidate, `${candidate.coin.name} is on this page`);
  } else if (presence.best - candidate.score > 2) candidate.score += 1;
}

function isListed(
  one: Candidate | undefined,
  other: Candidate | undefined,
  paragraphs: readonly string[],
): boolean {
  if (!one || !other) return false;
  if (one.paragraph === other.paragraph) {
    const text = paragraphs[one.paragraph]!;
    return other.start - one.end <= 7 && listGaps.has(text.slice(one.end, other.start).replace(/[$#]$/, ''));
  }
  const short = (candidate: Candidate) => paragraphs[candidate.paragraph]!.length <= 24;
  return other.paragraph - one.paragraph <= 3 && short(one) && short(other);
}

/** Coins come in lists; a neighbour that is one speaks for this one. */
function weighList(at: number, candidates: readonly Candidate[], paragraphs: readonly string[]): void {
  const candidate = candidates[at]!;
  const before = candidates[at - 1];
  const after = candidates[at + 1];
  let weight = 0;
  if (before && before.score >= settled && isListed(before, candidate, paragraphs)) weight += 2.5;
  if (after && after.score >= settled && isListed(candidate, after, paragraphs)) weight += 2;
  if (weight === 0) return;
  candidate.score += weight;
  addReason(candidate, 'in a list of coins');
}

/** Gives every candidate its coin, its score in log odds and its reasons, by the evidence of the whole page. */
export function decide(finds: Finds, paragraphs: readonly string[]): void {
  const { candidates } = finds;
  for (const candidate of candidates) judgeAlone(candidate, paragraphs[candidate.paragraph]!);
  const namings = findNamings(candidates, paragraphs);
  let accepted = new Set(candidates.filter((candidate) => candidate.own >= 2));
  for (const final of [false, true]) {
    const page = new PageEvidence(finds, [...accepted]);
    const named = presences([...accepted]);
    for (const candidate of candidates) {
      settleCoin(candidate, namings, named);
      weighPage(candidate, page, accepted.has(candidate));
      weighNaming(candidate, namings);
      if (final) weighCompany(candidate, named);
    }
    if (final) for (let at = 0; at < candidates.length; at += 1) weighList(at, candidates, paragraphs);
    else accepted = new Set(candidates.filter((candidate) => candidate.score >= settled));
  }
}
