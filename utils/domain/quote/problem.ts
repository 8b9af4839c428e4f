import type { CoinId } from '../coin/coin.ts';
import type { QuotesReply } from '../protocol.ts';
import type { SourceId } from './quote.ts';

/** Why a request to a provider failed. */
export type FailureCode =
  | 'offline'
  | 'timeout'
  | 'rate-limited'
  | 'blocked'
  | 'restricted'
  /** The browser or the reader withdrew the permission for the provider's host. */
  | 'withheld'
  | 'server'
  | 'bad-answer'
  | 'internal';

/** Why there are no figures. One value for each message to the reader. */
export type ProblemCode =
  | FailureCode
  /** Our own rate limit for the provider allows no request now. */
  | 'budget'
  /** No source that the reader enabled has this coin. */
  | 'unlisted';

export interface Problem {
  readonly code: ProblemCode;
  /** The provider that failed, or is at its limit; of `unlisted` the reader's first. */
  readonly source: SourceId;
  /** When the next request is allowed, in milliseconds since 1970. */
  readonly retryAt: number;
}

/** Why a coin has no new price: its own reason, else that of the whole reply; null where there is none. */
export function coinProblem(
  coin: CoinId,
  { problem, problems = {} }: Pick<QuotesReply, 'problem' | 'problems'>,
): Problem | null {
  return (Object.hasOwn(problems, coin) ? problems[coin] : null) ?? problem;
}
