import type { CoinId } from '../coin/coin.ts';
import type { QuotesReply } from '../protocol.ts';
import type { Problem } from './problem.ts';

/** Why a coin has no new price: its own reason, else that of the whole reply; null where there is none. */
export function coinProblem(
  coin: CoinId,
  { problem, problems = {} }: Pick<QuotesReply, 'problem' | 'problems'>,
): Problem | null {
  return (Object.hasOwn(problems, coin) ? problems[coin] : null) ?? problem;
}
