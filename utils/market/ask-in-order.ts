import { usualTimeoutMs } from '../platform/http.ts';
import type { Errand, Ledger, Party } from './ledger.ts';
import type { Answer } from './provider.ts';

/** Who comes after one that did not answer in time gets less: somebody is waiting, in milliseconds. */
const laterTimeoutMs = 6_000;

/**
 * Asks one party after the other until one answers. Who must be left alone is passed over, at no cost.
 * There is no second try: the next in order answers sooner, and the cool-down brings us back to the first.
 * @returns the first answer and whose it is, or null
 */
export async function askInOrder<P extends Party, T>(
  parties: readonly P[],
  ledger: Ledger,
  errand: Errand,
  ask: (party: P, timeoutMs: number) => Promise<Answer<T>>,
): Promise<{ readonly party: P; readonly value: T } | null> {
  let timeoutMs = usualTimeoutMs;
  for (const party of parties) {
    if (!(await ledger.admit(party, errand))) continue;
    const answer = await ask(party, timeoutMs);
    await ledger.settle(party, errand, answer);
    if (answer.ok) return { party, value: answer.value };
    if (answer.code === 'timeout') timeoutMs = laterTimeoutMs;
  }
  return null;
}
