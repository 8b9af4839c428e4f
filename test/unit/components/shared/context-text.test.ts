import { describe, expect, test } from 'vitest';
import {
  coverageText,
  fundingText,
  levelText,
  liquidationTexts,
  reasonText,
} from '../../../../components/shared/context-text.ts';
import type { Coverage } from '../../../../utils/domain/liquidations/liquidation.ts';
import type { MoveReason } from '../../../../utils/domain/moves/classify-move.ts';
import { readCatalogMessages } from '../../../support/catalog-messages.ts';

readCatalogMessages();
const options = { locale: 'en-US', timeZone: 'UTC' };
const at = (time: string): number => Date.parse(`2026-02-07T${time}:00Z`);
const observed = { kind: 'observed', since: at('09:12'), exchanges: 3, gapMs: 0, isWholeDay: false } as const;

describe('the coverage of liquidations', () => {
  test.each<[Coverage, string]>([
    [{ kind: 'day' }, '24 h until 11:02, all exchanges'],
    [observed, 'Observed since 09:12, 3 exchanges, lower bound'],
    [
      { ...observed, gapMs: 301_000 },
      'Observed since 09:12 with gaps of 6 minutes, 3 exchanges, lower bound',
    ],
    [
      { ...observed, gapMs: 1, exchanges: 1 },
      'Observed since 09:12 with gaps of 1 minute, 1 exchange, lower bound',
    ],
    [{ ...observed, isWholeDay: true }, '24 h, 3 exchanges, lower bound'],
  ])('%j', (coverage, text) => {
    expect(coverageText({ long: 1, short: 1, at: at('11:02'), coverage }, options)).toBe(text);
  });
});

test('liquidations have two decimals, as market reports state them', () => {
  expect(liquidationTexts({ long: 84_300_000, short: 297_820_000 }, 'en-US')).toEqual({
    total: '$382.12M',
    longs: '$84.30M',
    shorts: '$297.82M',
    share: '78%',
  });
});

test.each<[MoveReason, string]>([
  [
    { kind: 'liquidations', side: 'short', share: 77.94, total: 382_120_000, ratio: 4.0001 },
    'shorts 78% of $382M, 4 times the week’s average',
  ],
  [
    { kind: 'liquidations', side: 'long', share: 65, total: 1.8e9, ratio: 2.56 },
    'longs 65% of $1.80B, 2.6 times the week’s average',
  ],
  [{ kind: 'liquidated', ratio: 0.3 }, 'liquidations 0.3 times the week’s average'],
  [{ kind: 'volume', ratio: 12.4 }, 'volume 12 times the week’s average'],
  [{ kind: 'open-interest', percent: -5.2 }, 'open interest −5.20% in 24 h'],
  [{ kind: 'funding', perDay: 0.1 }, 'longs pay 0.100% a day'],
  [{ kind: 'change', percent: 10.66 }, '+10.66% in 24 h'],
])('the reason %j', (reason, text) => {
  expect(reasonText(reason, 'en-US')).toBe(text);
});

test.each([
  [0.03, 'longs pay 0.030% a day'],
  [-0.012, 'shorts pay 0.012% a day'],
])('funding of %d', (perDay, text) => {
  expect(fundingText(perDay, 'en-US')).toBe(text);
});

test.each([
  [70_000, 'usd', 'en-US', 'Crossed $70,000 upwards, 09:00–10:00'],
  [1_000_000, 'usd', 'en-US', 'Crossed $1,000,000 upwards, 09:00–10:00'],
  [7_000_000, 'jpy', 'en-US', 'Crossed ¥7,000,000 upwards, 09:00–10:00'],
  [0.09, 'usd', 'en-US', 'Crossed $0.09 upwards, 09:00–10:00'],
  [60_000, 'eur', 'de-DE', 'Crossed 60.000\u00a0€ upwards, 09:00–10:00'],
])('the level %d %s', (level, currency, locale, text) => {
  const crossed = { level, direction: 'up', currency, from: at('09:00'), to: at('10:00') } as const;
  expect(levelText(crossed, { ...options, locale })).toBe(text);
});
