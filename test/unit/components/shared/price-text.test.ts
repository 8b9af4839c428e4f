import { describe, expect, test } from 'vitest';
import { briefProblemText, noPastPrice, problemText } from '../../../../components/shared/price-text.ts';
import type { NoPriceReason } from '../../../../utils/domain/quote/past-price.ts';
import type { ProblemCode } from '../../../../utils/domain/quote/problem.ts';
import { t } from '../../../../utils/domain/text/messages.ts';
import { readCatalogMessages } from '../../../support/catalog-messages.ts';
import { aProblem } from '../builders.ts';

readCatalogMessages();

/** What fits on one line of the card, in the widest of the usual system fonts. */
const lineLength = 50;

describe('problems', () => {
  test.each<[code: ProblemCode, full: string, brief: string]>([
    ['offline', 'Could not connect to CoinGecko.', 'No connection.'],
    ['timeout', 'CoinGecko did not respond in time.', 'CoinGecko is slow.'],
    ['rate-limited', 'CoinGecko is busy.', 'CoinGecko is busy.'],
    ['blocked', 'CoinGecko refused the request.', 'CoinGecko refused.'],
    ['restricted', 'CoinGecko is not available in your region.', 'Not in your region.'],
    ['server', 'CoinGecko has a server error.', 'CoinGecko is down.'],
    ['bad-answer', 'CoinGecko sent unreadable data.', 'Unreadable data.'],
    ['internal', 'Tickmark could not load prices.', 'No update.'],
  ])('%s', (code, full, brief) => {
    const problem = aProblem(code);
    expect(problemText(problem)).toBe(full);
    expect(briefProblemText(problem)).toBe(brief);
    expect(full.length).toBeLessThanOrEqual(lineLength);
    const status = t('card_status_problem', {
      problem: brief,
      age: t('shared_age_minutes', { count: 12 }),
    });
    expect(status).toBe(`${brief} Last known price, 12 min ago.`);
    expect(status.length).toBeLessThanOrEqual(lineLength);
  });
});

describe('missing historical prices', () => {
  test.each<[NoPriceReason, string]>([
    ['before-listing', 'Not traded yet'],
    ['out-of-reach', 'Too old to look up'],
    ['no-source', 'No historical price'],
  ])('%s', (why, text) => {
    expect(noPastPrice({ kind: 'none', why })).toBe(text);
  });

  test('a failed request gives its problem in brief', () => {
    expect(noPastPrice({ kind: 'failed', problem: aProblem('timeout') })).toBe('CoinGecko is slow.');
  });
});
