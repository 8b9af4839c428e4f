import type { CoinId } from '../coin/coin.ts';
import type { Point } from '../quote/history.ts';
import type { AlertProgress } from './alert-step.ts';
import type { Alert } from './alert.ts';
import type { Doubt } from './reading.ts';

/** The most events that are kept. */
export const mostEvents = 50;

/** An alert whose condition was met. */
export interface AlertEvent {
  /** Unique: of one crossing there is one event. */
  readonly id: string;
  /** The alert as it was. */
  readonly alert: Alert;
  /** When the price was reached, in milliseconds since 1970. */
  readonly at: number;
  readonly price: number;
  /** Of 24 hours, in `currency`: of an alert about the volume. */
  readonly volume?: number;
  readonly currency: string;
  /** Of a move: where it began. */
  readonly from?: Point;
  /** It was missed while prices were not checked, and found in hourly prices afterwards. */
  readonly isMissed: boolean;
}

/** What the checks remember of one coin. */
export interface CoinMemory {
  /** The unit of its prices: another one starts anew. */
  readonly currency: string;
  /** The last reading that counted. */
  readonly at: number;
  readonly price: number;
  readonly doubt: Doubt | null;
  /** Only where an alert needs it, see `withPoint`. */
  readonly trail: readonly Point[];
  /** Checks that had no hourly prices for the time since that reading. */
  readonly waits: number;
}

/** All that must outlive the worker, as one value: it is written before anything is shown. */
export interface AlertRecord {
  readonly version: 1;
  readonly alerts: Readonly<Record<string, AlertProgress>>;
  readonly coins: Readonly<Record<CoinId, CoinMemory>>;
  /** Newest first, at most `mostEvents`. */
  readonly events: readonly AlertEvent[];
  /** The ids of those events that were not shown yet. */
  readonly unshown: readonly string[];
}

export const emptyRecord: AlertRecord = { version: 1, alerts: {}, coins: {}, events: [], unshown: [] };

/** The events of one notification: of one alert, and either all missed or none. */
export interface ShownEvents {
  /** The newest event's id: the same after a restart, so that a notification is replaced and not repeated. */
  readonly id: string;
  /** Newest first, at least one. */
  readonly events: readonly [AlertEvent, ...AlertEvent[]];
}

/** What is still to be shown. After days of sleep an alert may have many missed events, which are one notification. */
export function shownEvents({ events, unshown }: AlertRecord): readonly ShownEvents[] {
  const wanted = new Set(unshown);
  const groups = new Map<string, [AlertEvent, ...AlertEvent[]]>();
  for (const event of events) {
    if (!wanted.has(event.id)) continue;
    const key = `${event.alert.id} ${event.isMissed}`;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  // Oldest first, as they happened.
  return [...groups.values()].toReversed().map((group) => ({ id: group[0].id, events: group }));
}
