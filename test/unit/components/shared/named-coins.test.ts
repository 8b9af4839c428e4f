import { expect, test } from 'vitest';
import { namedCoins } from '../../../../components/shared/named-coins.ts';
import { emptyRecord } from '../../../../utils/domain/alerts/alert-record.ts';
import type { Alert } from '../../../../utils/domain/alerts/alert.ts';

const alertOf = (coin: string): Alert => ({
  id: 'abcdefgh',
  coin,
  kind: 'move-24h',
  value: 5,
  repeats: false,
  createdAt: 0,
});

test('are those of the watchlist, the badge, corrections, alerts and their events', () => {
  const settings = {
    watchlist: ['watched'],
    badgeCoin: 'of-badge',
    corrections: [
      { word: 'a', from: 'from-a', to: 'to-a' },
      { word: 'b', from: 'from-b', to: null, site: 'example.com' },
    ],
    alerts: [alertOf('of-alert')],
  };
  const event = { id: 'e', alert: alertOf('of-event'), at: 0, price: 1, currency: 'usd', isMissed: false };
  expect(namedCoins(settings, { ...emptyRecord, events: [event] })).toEqual([
    'watched',
    'of-badge',
    'from-a',
    'to-a',
    'from-b',
    'of-alert',
    'of-event',
  ]);
});

test('are none before the settings are loaded', () => {
  expect(namedCoins(null, null)).toEqual([]);
});
