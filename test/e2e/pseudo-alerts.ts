import type { Alert } from '../../utils/domain/alerts/alert.ts';
import type { AlertEvent, AlertRecord } from '../../utils/domain/alerts/alert-record.ts';

const now = Date.now();
const hour = 3_600_000;

/** One alert of each kind. */
export const alerts: readonly Alert[] = [
  ...(['above', 'below', 'volume'] as const).map((kind, index) => ({
    id: `level000${index}`,
    coin: 'bitcoin',
    kind,
    value: 75_000,
    currency: index === 1 ? 'eur' : 'usd',
    repeats: index === 2,
    createdAt: now - 26 * hour,
  })),
  ...(['move-1h', 'move-24h'] as const).map((kind, index) => ({
    id: `move0000${index}`,
    coin: 'ethereum',
    kind,
    value: 5,
    repeats: index === 1,
    createdAt: now - 26 * hour,
  })),
];
const events: readonly AlertEvent[] = alerts.flatMap((alert, index) =>
  [true, false].map((isMissed) => ({
    id: `${alert.id}-${isMissed}`,
    alert,
    at: now - index * hour,
    price: 75_310,
    currency: 'usd',
    isMissed,
    ...(alert.kind === 'volume' && { volume: 5e10 }),
    ...(alert.kind.startsWith('move') && {
      from: [now - index * hour - (index === 3 ? 40 * 60_000 : 5 * hour), 70_000] as const,
    }),
  })),
);
/** One alert of each kind, with one event that was missed and one that was not. */
export const alertRecord: AlertRecord = {
  version: 1,
  alerts: {
    level0000: { armed: false, firedAt: now - hour },
    move00001: { armed: true, firedAt: now - hour },
  },
  coins: {},
  events,
  unshown: [],
};
