import type { CoinId } from '../coin/coin.ts';
import type { Point } from '../quote/history.ts';
import { hourMs, minuteMs } from '../time.ts';
import { type AlertEvent, type AlertRecord, type CoinMemory, mostEvents } from './alert-record.ts';
import { type AlertProgress, isDone, stepAlert, withPoint } from './alert-step.ts';
import { type Alert, isMove } from './alert.ts';
import { admission, type Reading } from './reading.ts';

/** The alerts that are still waiting. */
export function openAlerts(alerts: readonly Alert[], record: AlertRecord): readonly Alert[] {
  return alerts.filter((alert) => !isDone(alert, record.alerts[alert.id]));
}

/** The coins that the open alerts wait for, each once. */
export function watchedCoins(alerts: readonly Alert[], record: AlertRecord): readonly CoinId[] {
  return [...new Set(openAlerts(alerts, record).map(({ coin }) => coin))];
}

interface AlertCheck {
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

/** What is known of a coin at one check. */
export interface CoinInput {
  readonly reading: Reading;
  /** The unit of the reading and of the hourly prices. */
  readonly currency: string;
  /** Hourly prices, oldest first, where the time since the last reading needs them; null where there are none. */
  readonly hourly: readonly Point[] | null;
}

/** The state of a coin's alerts before and after a check. */
export interface CoinState {
  /** Null before the first reading. */
  readonly memory: CoinMemory | null;
  readonly progress: Readonly<Record<string, AlertProgress>>;
}

interface CoinCheck extends CoinState {
  readonly events: readonly AlertEvent[];
}

/** A longer time without a reading means that prices were not checked: the computer slept, or the browser was closed. */
const gapMs = 20 * minuteMs;
/** How many checks wait for hourly prices of a gap. */
const mostWaits = 5;

/** Whether the hourly prices since the last reading are needed. */
export function needsHistory(memory: CoinMemory | null, { at }: Reading, currency: string): boolean {
  return memory !== null && memory.currency === currency && at - memory.at > gapMs;
}

/**
 * Compares what is known of a coin with its alerts. After a gap, the hourly prices in it first, in the order of time, as if they
 * had been read then; what they find is marked as missed.
 */
export function checkCoin(alerts: readonly Alert[], before: CoinState, input: CoinInput): CoinCheck {
  const { reading, currency, hourly } = input;
  const known = before.memory?.currency === currency ? before.memory : null;
  const unchanged = { ...before, events: [] };
  const admitted = admission(reading, known, known?.doubt ?? null);
  if (admitted === 'old') return unchanged;
  if (admitted === 'doubtful' && known) {
    const doubt = { at: reading.at, price: reading.price };
    return { ...unchanged, memory: { ...known, doubt } };
  }
  const missed =
    known && needsHistory(known, reading, currency) ? missedReadings(known, reading, hourly) : [];
  if (missed === null && known) return { ...unchanged, memory: { ...known, waits: known.waits + 1 } };
  const keepsTrail = alerts.some(isMove);
  let trail = keepsTrail ? (known?.trail ?? []) : [];
  let { progress } = before;
  const events: AlertEvent[] = [];
  for (const each of [...(missed ?? []), reading]) {
    const isMissed = each !== reading;
    if (keepsTrail) trail = withPoint(trail, [each.at, each.price]);
    for (const alert of alerts) {
      const isBefore = isMissed && each.at < alert.createdAt;
      if (isBefore || isDone(alert, progress[alert.id]) || isOtherUnit(alert, currency)) continue;
      const step = stepAlert(alert, progress[alert.id] ?? firstProgress(alert, known), each, trail);
      progress = { ...progress, [alert.id]: step.progress };
      if (step.fires) events.push(eventOf(alert, each, currency, isMissed, step.from));
    }
  }
  const memory = { currency, at: reading.at, price: reading.price, doubt: null, trail, waits: 0 };
  return { memory, progress, events };
}

/** A new alert begins with the price that the reader saw when making it: the one of the last check, if that was just before. */
function firstProgress(alert: Alert, known: CoinMemory | null): AlertProgress | null {
  if (!known || alert.kind === 'volume' || Math.abs(alert.createdAt - known.at) > gapMs) return null;
  return stepAlert(alert, null, { at: known.at, price: known.price, volume: null }, []).progress;
}

/** A level in one unit says nothing about a price in another. */
export function isOtherUnit(alert: Alert, currency: string): boolean {
  return !isMove(alert) && alert.currency !== currency;
}

/** The hourly prices of a gap; null where they are worth waiting for. */
function missedReadings(
  { at: from, waits }: CoinMemory,
  { at: to }: Reading,
  hourly: readonly Point[] | null,
): readonly Reading[] | null {
  const points = (hourly ?? []).filter(([at]) => at > from && at < to);
  const wanted = Math.floor((to - from) / hourMs) - 1;
  if (points.length < wanted && waits < mostWaits) return null;
  return points.map(([at, price]) => ({ at, price, volume: null }));
}

function eventOf(
  alert: Alert,
  { at, price, volume }: Reading,
  currency: string,
  isMissed: boolean,
  from: Point | undefined,
): AlertEvent {
  return {
    id: `${alert.id}-${at}`,
    alert,
    at,
    price,
    currency,
    isMissed,
    ...(alert.kind === 'volume' && volume !== null && { volume }),
    ...(from && { from }),
  };
}
