import type { Coin } from '../coin/coin.ts';
import type { Candidate } from './hit.ts';
import type { Presence } from './memory.ts';
import { Reason } from './reasons.ts';

type Presences = ReadonlyMap<Coin, Presence>;

/** Adds the mentions that are held to be true to what was known before. */
export function findPresences(candidates: readonly Candidate[], before: Presences): Map<Coin, Presence> {
  const found = new Map<Coin, Presence>();
  for (const [coin, presence] of before) found.set(coin, { ...presence });
  for (const { held, coin, phrase, score } of candidates) {
    if (!held) continue;
    const known = found.get(coin);
    if (!known) found.set(coin, { folded: phrase.folded, several: false, best: score });
    else {
      known.several ||= known.folded !== phrase.folded;
      known.best = Math.max(known.best, score);
    }
  }
  return found;
}

function isElsewhere(coin: Coin, folded: string, presences: Presences): boolean {
  const presence = presences.get(coin);
  return presence !== undefined && (presence.several || presence.folded !== folded);
}

/** Of several coins with one symbol, the one that the page calls by another word too; else the likeliest. */
export function settleCoin(candidate: Candidate, presences: Presences): void {
  const { coins, folded } = candidate.phrase;
  candidate.coin = coins.find((coin) => isElsewhere(coin, folded, presences)) ?? candidate.coin;
}

/** Other words for the same coin speak for this one, and so does the same word where it is clear. */
export function weighPresence(candidate: Candidate, presences: Presences): void {
  const presence = presences.get(candidate.coin);
  const { risk, folded } = candidate.phrase;
  // That XRP is on the page says nothing of Ripple: the company is why it is.
  if (!presence || risk === 'company') return;
  if (presence.several || presence.folded !== folded) {
    candidate.score += risk === 'never' ? 1 : 2.2;
    candidate.why |= Reason.namedElsewhere;
  } else if (presence.best >= 3 && presence.best - candidate.score > 1) candidate.score += 1.2;
}
