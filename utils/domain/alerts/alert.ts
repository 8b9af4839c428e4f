import type { CoinId } from '../coin/coin.ts';
import type { SettingsEdit } from '../settings/settings-edits.ts';
import { dayMs, hourMs } from '../time.ts';

/** What an alert waits for: a price above or below a level, a move within an hour or a day, a volume of 24 hours. */
export const alertKinds = ['above', 'below', 'move-1h', 'move-24h', 'volume'] as const;
export type AlertKind = (typeof alertKinds)[number];
export type MoveKind = Extract<AlertKind, `move-${string}`>;
export type LevelKind = Exclude<AlertKind, MoveKind>;

export type AlertRule =
  | {
      readonly kind: LevelKind;
      /** The level, in `currency`. */
      readonly value: number;
      /** Lower-case code. */
      readonly currency: string;
    }
  | {
      readonly kind: MoveKind;
      /** Percent up or down: 5 means 5 %. */
      readonly value: number;
    };

/** An alert as the reader made it; a part of the settings. */
export type Alert = AlertRule & {
  /** Unique among the alerts; a random string. */
  readonly id: string;
  readonly coin: CoinId;
  /** Every time, and not only the first. */
  readonly repeats: boolean;
  /** Milliseconds since 1970: what happened before is no reason to notify. */
  readonly createdAt: number;
};

export const alertIdPattern = /^[a-z0-9]{8,32}$/;
/** The most alerts in the settings. */
export const mostAlerts = 100;
/** Limits of a move, in percent. */
export const moveRange = { min: 0.1, max: 1000 } as const;

/** How far back a move may begin, in milliseconds. */
export const moveWindowMs: Readonly<Record<MoveKind, number>> = { 'move-1h': hourMs, 'move-24h': dayMs };

export function isMove(rule: AlertRule): rule is Extract<AlertRule, { kind: MoveKind }> {
  return rule.kind === 'move-1h' || rule.kind === 'move-24h';
}

/** Whether two alerts wait for the same. */
function isSameRule(one: Alert, other: Alert): boolean {
  return (
    one.coin === other.coin &&
    one.kind === other.kind &&
    one.value === other.value &&
    unit(one) === unit(other)
  );
}

function unit(alert: Alert): string | null {
  return isMove(alert) ? null : alert.currency;
}

/** Adds an alert at the end; one that waits for the same is replaced, so that it waits anew. */
export function addAlert(alert: Alert): SettingsEdit {
  return ({ alerts }) => ({ alerts: [...alerts.filter((other) => !isSameRule(other, alert)), alert] });
}

export function removeAlert(id: string): SettingsEdit {
  return ({ alerts }) => ({ alerts: alerts.filter((alert) => alert.id !== id) });
}

/** Lets an alert that has notified wait again: as a new one, at its place. */
export function renewAlert(id: string, newId: string, now: number): SettingsEdit {
  return ({ alerts }) => ({
    alerts: alerts.map((alert) => (alert.id === id ? { ...alert, id: newId, createdAt: now } : alert)),
  });
}
