import { useState } from 'preact/hooks';
import type { GlobalReply } from '../../utils/domain/protocol.ts';
import { refreshIntervalMs } from '../../utils/domain/refresh/refresh-plan.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { internalProblem } from './internal-problem.ts';
import { usePolled } from './use-polled.ts';

/**
 * The whole market's figures, kept current while the surface is open. Null until the first answer.
 * @param currency in which the background answers, so that a change of it asks anew; null to wait
 */
export function useGlobal(currency: string | null): GlobalReply | null {
  const [reply, setReply] = useState<GlobalReply | null>(null);
  usePolled(currency, async (signal) => {
    const answer = await ask();
    if (signal.aborted) return 0;
    setReply((last) => answer ?? { market: last?.market ?? null, problem: internalProblem(Date.now()) });
    return answer?.problem?.retryAt ?? Date.now() + refreshIntervalMs;
  });
  return reply;
}

async function ask(): Promise<GlobalReply | null> {
  try {
    return await callBackground('global.get', null);
  } catch (error) {
    logError('no market figures from the background', error);
    return null;
  }
}
