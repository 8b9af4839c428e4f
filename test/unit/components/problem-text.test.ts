import { expect, test } from 'vitest';
import { briefProblemText, problemText } from '../../../components/shared/problem-text.ts';
import type { ProblemCode } from '../../../utils/domain/quote/problem.ts';
import { aProblem } from './builders.ts';

/** What one line of the card holds, in the widest of the usual system fonts. */
const lineLength = 50;

test.each<[code: ProblemCode, full: string, brief: string]>([
  ['offline', 'No connection.', 'No connection.'],
  ['timeout', 'CoinGecko did not answer in time.', 'CoinGecko is slow.'],
  ['rate-limited', 'CoinGecko is busy.', 'CoinGecko is busy.'],
  ['blocked', 'CoinGecko refused to answer.', 'CoinGecko refused.'],
  ['restricted', 'CoinGecko does not serve this region.', 'Not served here.'],
  ['withheld', 'No permission to ask CoinGecko for prices.', 'No permission.'],
  ['server', 'CoinGecko is out of order.', 'CoinGecko is down.'],
  ['bad-answer', 'CoinGecko answered with something unreadable.', 'Unreadable answer.'],
  ['internal', 'Tickmark could not get the prices.', 'No update.'],
])('%s', (code, full, brief) => {
  const problem = aProblem(code);
  expect(problemText(problem)).toBe(full);
  expect(briefProblemText(problem)).toBe(brief);
  expect(full.length).toBeLessThanOrEqual(lineLength);
  expect(`${brief} Last known price, 12 min ago.`.length).toBeLessThanOrEqual(lineLength);
});
