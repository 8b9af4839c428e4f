import { useState } from 'preact/hooks';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { QuotesReply } from '../../utils/domain/protocol.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { internalProblem } from './internal-problem.ts';
import { usePolled } from './use-polled.ts';

/** The last answer, and for which coins it is one. */
export interface AnsweredQuotes {
  readonly asked: ReadonlySet<CoinId>;
  readonly reply: QuotesReply;
}

/**
 * The prices of these coins, kept current while the surface is open. Null until the first answer.
 * @param currency in which the background answers, so that a change of it asks anew; null to wait
 */
export function useQuotes(coins: readonly CoinId[], currency: string | null): AnsweredQuotes | null {
  const [answered, setAnswered] = useState<AnsweredQuotes | null>(null);
  const key = currency === null || coins.length === 0 ? null : [currency, ...coins].join(' ');
  usePolled(key, async (signal) => {
    const reply = await ask(coins);
    if (signal.aborted) return 0;
    setAnswered((last) => ({
      asked: new Set(coins),
      reply: 'failure' in reply ? { ...reply.failure, quotes: last?.reply.quotes ?? {} } : reply,
    }));
    return 'failure' in reply ? reply.failure.nextAt : reply.nextAt;
  });
  return answered;
}

type Failure = { readonly failure: Omit<QuotesReply, 'quotes'> };

async function ask(coins: readonly CoinId[]): Promise<QuotesReply | Failure> {
  try {
    return await callBackground('quotes.get', { coins });
  } catch (error) {
    logError('no prices from the background', error);
    const problem = internalProblem(Date.now());
    return { failure: { problem, nextAt: problem.retryAt } };
  }
}
