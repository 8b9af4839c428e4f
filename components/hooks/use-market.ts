import { useRef, useState } from 'preact/hooks';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { MarketLiquidations } from '../../utils/domain/context/coin-context.ts';
import type { GlobalReply, KnownFigures, QuotesReply } from '../../utils/domain/protocol.ts';
import type { Mood } from '../../utils/domain/quote/mood.ts';
import type { Problem } from '../../utils/domain/quote/problem.ts';
import { refreshIntervalMs } from '../../utils/domain/refresh/refresh-plan.ts';
import { minuteMs } from '../../utils/domain/time.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { usePolled } from './use-polled.ts';

/** The delay until the background is called again after it failed, in milliseconds. */
const retryDelayMs = 10_000;
/** The mood index changes once a day; a popup that stays open shows a new day within this time, in milliseconds. */
const moodPollMs = 10 * minuteMs;

/** The last reply and the coins that were requested with it. */
export interface AnsweredQuotes {
  readonly requested: ReadonlySet<CoinId>;
  readonly reply: QuotesReply;
}

/**
 * The prices of these coins, kept current while the surface is open. Null until the first reply.
 * @param currency in which the background replies, so that a change starts a new request; null to wait
 * @param attempt counts the reader's retries: each calls at once
 */
export function useQuotes(
  coins: readonly CoinId[],
  currency: string | null,
  attempt: number,
): AnsweredQuotes | null {
  const [answered, setAnswered] = useState<AnsweredQuotes | null>(null);
  const key = currency === null || coins.length === 0 ? null : [attempt, currency, ...coins].join(' ');
  usePolled(key, async (signal) => {
    const reply = await orNull(callBackground('quotes.get', { coins }));
    if (signal.aborted) return 0;
    const problem = internalProblem();
    setAnswered((last) => ({
      requested: new Set(coins),
      reply: reply ?? { quotes: last?.reply.quotes ?? {}, problem, nextAt: problem.retryAt },
    }));
    return reply?.nextAt ?? problem.retryAt;
  });
  return answered;
}

/**
 * The figures of the whole market, kept current while the surface is open. Null until the first reply.
 * @param currency in which the background replies, so that a change starts a new request; null to wait
 */
export function useGlobal(currency: string | null): GlobalReply | null {
  const [answered, setAnswered] = useState<GlobalReply | null>(null);
  usePolled(currency, async (signal) => {
    const reply = await orNull(callBackground('global.get', null));
    if (signal.aborted) return 0;
    setAnswered((last) => reply ?? { market: last?.market ?? null, problem: internalProblem() });
    return reply?.problem?.retryAt ?? Date.now() + refreshIntervalMs;
  });
  return answered;
}

export interface AnsweredMood {
  /** Null where it is unknown. */
  readonly mood: Mood | null;
}

/** The market's mood while the surface is open. Null until the first reply. */
export function useMood(): AnsweredMood | null {
  const [answered, setAnswered] = useState<AnsweredMood | null>(null);
  usePolled('mood', async (signal) => {
    const mood = await orNull(callBackground('mood.get', null));
    if (!signal.aborted) setAnswered({ mood });
    return Date.now() + moodPollMs;
  });
  return answered;
}

/** How often the popup requests liquidations again, in milliseconds: as long as the background caches them. */
const liquidationPollMs = 2 * minuteMs;

/** The whole market's liquidations while the surface is open. Null until the first reply, and where none are known. */
export function useLiquidations(): MarketLiquidations | null {
  const [known, setKnown] = useState<MarketLiquidations | null>(null);
  usePolled('liquidations', async (signal) => {
    const liquidations = await orNull(callBackground('context.market', null));
    if (!signal.aborted) setKnown(liquidations);
    return Date.now() + liquidationPollMs;
  });
  return known;
}

async function orNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    logError('no figures from the background', error);
    return null;
  }
}

/** What is shown where the background itself did not reply. */
function internalProblem(): Problem {
  return { code: 'internal', source: 'coingecko', retryAt: Date.now() + retryDelayMs };
}

/** The hourly snapshot arrives some seconds after the first prices; later calls find what it brought. Milliseconds. */
const firstPollMs = 3_000;
const firstPolls = 6;
const pollMs = minuteMs;

/**
 * The figures that the background has stored, for the first frame, and the prices of seven days that the hourly snapshot
 * brings. Sends no request to a provider. Null until the first reply.
 * @param currency in which the background replies; null to wait
 */
export function useKnownFigures(coins: readonly CoinId[], currency: string | null): KnownFigures | null {
  const [known, setKnown] = useState<KnownFigures | null>(null);
  const key = currency === null ? null : [currency, ...coins].join(' ');
  const polls = useRef(0);
  usePolled(key, async (signal) => {
    try {
      const reply = await callBackground('figures.known', { coins });
      if (!signal.aborted) setKnown(reply);
      const isComplete = coins.every((coin) => Object.hasOwn(reply.sparks, coin));
      polls.current += 1;
      return Date.now() + (isComplete || polls.current >= firstPolls ? pollMs : firstPollMs);
    } catch (error) {
      logError('stored figures', error);
      return Date.now() + pollMs;
    }
  });
  return known;
}
