import type { SettingsEdit } from '../settings/settings-edits.ts';
import { type Alert, isSameRule } from './alert.ts';

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
