import type { CoinId } from '../coin/coin.ts';
import type { Alert } from './alert.ts';
import { type AlertEvent, type AlertRecord, mostEvents } from './alert-record.ts';
import { isDone } from './alert-step.ts';
import { checkCoin, type CoinInput } from './check-coin.ts';

/** The alerts that are still waiting. */
export function openAlerts(alerts: readonly Alert[], record: AlertRecord): readonly Alert[] {
  return alerts.filter((alert) => !isDone(alert, record.alerts[alert.id]));
}

/** The coins that the open alerts wait for, each once. */
export function watchedCoins(alerts: readonly Alert[], record: AlertRecord): readonly CoinId[] {
  return [...new Set(openAlerts(alerts, record).map(({ coin }) => coin))];
}

export interface AlertCheck {
  readonly record: AlertRecord;
  /** The new events, oldest first. */
  readonly events: readonly AlertEvent[];
}

/**
 * One check of all alerts.
 * @param inputs what is known of each coin; a coin without an entry is left as it is
 */
export function checkAlerts(
  record: AlertRecord,
  alerts: readonly Alert[],
  inputs: ReadonlyMap<CoinId, CoinInput>,
): AlertCheck {
  const open = openAlerts(alerts, record);
  let progress = keptOf(
    record.alerts,
    alerts.map(({ id }) => id),
  );
  let coins = keptOf(
    record.coins,
    open.map(({ coin }) => coin),
  );
  const events: AlertEvent[] = [];
  for (const [coin, input] of inputs) {
    const own = open.filter((alert) => alert.coin === coin);
    if (own.length === 0) continue;
    const checked = checkCoin(own, { memory: coins[coin] ?? null, progress }, input);
    ({ progress } = checked);
    if (checked.memory) coins = { ...coins, [coin]: checked.memory };
    events.push(...checked.events);
  }
  events.sort((a, b) => a.at - b.at);
  return { record: withEvents({ ...record, alerts: progress, coins }, events), events };
}

/** @param events oldest first */
function withEvents(record: AlertRecord, events: readonly AlertEvent[]): AlertRecord {
  if (events.length === 0) return record;
  const all = [...events.toReversed(), ...record.events].slice(0, mostEvents);
  const kept = new Set(all.map(({ id }) => id));
  const unshown = [...record.unshown, ...events.map(({ id }) => id)].filter((id) => kept.has(id));
  return { ...record, events: all, unshown };
}

/** The entries of alerts and coins that are still there. */
function keptOf<T>(
  entries: Readonly<Record<string, T>>,
  names: readonly string[],
): Readonly<Record<string, T>> {
  const wanted = new Set(names);
  return Object.fromEntries(Object.entries(entries).filter(([name]) => wanted.has(name)));
}
