import type { Alert } from '../../../../../utils/domain/alerts/alert.ts';
import type { AlertEvent } from '../../../../../utils/domain/alerts/alert-record.ts';
import type { Quote } from '../../../../../utils/domain/quote/quote.ts';

/** 30 November 2026, 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 30, 12);

/** An alert for bitcoin above 100 dollars, made at noon, that notifies once. */
export function anAlert(fields: object = {}): Alert {
  const alert = {
    id: 'alert0001',
    coin: 'bitcoin',
    kind: 'above',
    value: 100,
    currency: 'usd',
    repeats: false,
    createdAt: noon,
    ...fields,
  };
  if (!alert.kind.startsWith('move')) return alert as Alert;
  const { currency: _none, ...move } = alert;
  return move as Alert;
}

export function anEvent(fields: Partial<AlertEvent> = {}): AlertEvent {
  return {
    id: 'alert0001-1',
    alert: anAlert(),
    at: noon,
    price: 101,
    currency: 'usd',
    isMissed: false,
    ...fields,
  };
}

export function aQuoteAt(at: number, price: number, fields: Partial<Quote> = {}): Quote {
  return {
    coin: 'bitcoin',
    price,
    currency: 'usd',
    change24h: 1,
    high24h: null,
    low24h: null,
    volume24h: 5e9,
    marketCap: null,
    rank: 1,
    at,
    source: 'coingecko',
    ...fields,
  };
}
