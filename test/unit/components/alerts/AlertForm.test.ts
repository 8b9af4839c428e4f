import { expect, test } from 'vitest';
import { alertHint } from '../../../../components/alerts/AlertForm.tsx';
import type { AlertKind, AlertRule } from '../../../../utils/domain/alerts/alert.ts';
import { readCatalogMessages } from '../../../support/catalog-messages.ts';
import { aQuote } from '../builders.ts';

readCatalogMessages();
const quote = aQuote({ price: 70_000, currency: 'usd', volume24h: 84.7e9 });
const usd = (kind: 'above' | 'below' | 'volume', value: number): AlertRule => ({
  kind,
  value,
  currency: 'usd',
});

test.each<[kind: AlertKind, rule: AlertRule | null, hint: string]>([
  ['above', null, 'Now $70,000.00'],
  ['above', usd('above', 77_000), 'Now $70,000.00; +10.00% to go.'],
  ['below', usd('below', 77_000), 'Now $70,000.00: reached already, so the next time counts.'],
  ['move-24h', null, 'Now $70,000.00'],
  ['volume', null, 'Now $84.7B'],
  ['volume', usd('volume', 90e9), 'Now $84.7B'],
  ['volume', usd('volume', 80e9), 'Now $84.7B: reached already, so the next time counts.'],
])('before an alert of the kind %s with %o the form says %s', (kind, rule, hint) => {
  expect(alertHint(kind, rule, quote, 'en-US')).toBe(hint);
});

test('a volume that no source gives is said as such before a level is entered', () => {
  expect(alertHint('volume', null, { ...quote, volume24h: null }, 'en-US')).toMatch(/volume/i);
});
