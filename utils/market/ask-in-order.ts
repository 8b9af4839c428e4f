import type { HttpFailure } from '../platform/http.ts';
import { logError } from '../platform/log.ts';
import type { Errand, Ledger, Party } from './ledger.ts';
import type { Answer } from './provider.ts';

/** Silence for so long, in milliseconds, and the next one is asked too: somebody is waiting. */
export const patienceMs = 3_000;

interface Found<P, T> {
  readonly party: P;
  readonly value: T;
}

/**
 * Asks one party after the other until one answers. Who must be left alone is passed over, at no cost. There is
 * no second try: the next in order answers sooner, and the cool-down brings us back to the first. One that is
 * only slow may still answer first.
 * @returns the first answer and whose it is, or null
 */
export async function askInOrder<P extends Party, T>(
  parties: readonly P[],
  ledger: Ledger,
  errand: Errand,
  ask: (party: P) => Promise<Answer<T>>,
): Promise<Found<P, T> | null> {
  const attempt = async (party: P): Promise<Found<P, T> | null> => {
    const answer = await ask(party).catch(thrown);
    await ledger.settle(party, errand, answer);
    return answer.ok ? { party, value: answer.value } : null;
  };
  const running: Promise<Found<P, T> | null>[] = [];
  for (const party of parties) {
    if (!(await ledger.admit(party, errand))) continue;
    running.push(attempt(party));
    const found = await firstFound(running, patienceMs);
    if (found) return found;
  }
  return firstFound(running, Infinity);
}

/** A provider with a fault of ours costs no other. */
function thrown(error: unknown): HttpFailure {
  logError('a provider could not be asked', error);
  return { ok: false, code: 'internal', retryAfterMs: null, cause: String(error) };
}

/** The first that found something; null when none did, or after that time. */
function firstFound<T>(running: readonly Promise<T | null>[], ms: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = Number.isFinite(ms) ? setTimeout(() => resolve(null), ms) : undefined;
    const end = (found: T | null): void => {
      clearTimeout(timer);
      resolve(found);
    };
    for (const each of running) each.then((found) => found && end(found), reject);
    void Promise.allSettled(running).then(() => end(null));
  });
}
