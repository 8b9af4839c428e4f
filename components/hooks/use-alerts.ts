import { useEffect, useState } from 'preact/hooks';
import { type AlertRecord, emptyRecord } from '../../utils/domain/alerts/alert-record.ts';
import { addAlert, type AlertRule, removeAlert, renewAlert } from '../../utils/domain/alerts/alert.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { logError } from '../../utils/platform/log.ts';
import { mayNotify, requestNotifications, watchNotifications } from '../../utils/platform/notifications.ts';
import { openAlertWindow } from '../../utils/platform/own-windows.ts';
import {
  changeAlertRecord,
  loadAlertRecord,
  watchAlertRecord,
} from '../../utils/settings/alert-record-store.ts';
import type { ChangeSettings } from './use-settings.ts';

export interface NewAlert {
  readonly coin: CoinId;
  readonly rule: AlertRule;
  readonly repeats: boolean;
}

export interface AlertsHandle {
  /** What happened to the alerts; null until loaded. */
  readonly record: AlertRecord | null;
  /** Whether the browser shows notifications; null until known. */
  readonly mayNotify: boolean | null;
  /** Stores an alert, and requests the permission for notifications. To be called in the click itself. */
  readonly add: (alert: NewAlert) => void;
  readonly remove: (id: string) => void;
  /** Lets an alert that has notified wait again. */
  readonly renew: (id: string) => void;
  readonly allow: () => void;
  readonly clearEvents: () => void;
  /** Opens the window in which alerts are made. */
  readonly openWindow: () => void;
}

/** The reader's alerts besides the settings: what happened to them, and how they are changed. */
export function useAlerts(change: ChangeSettings): AlertsHandle {
  const [record, setRecord] = useState<AlertRecord | null>(null);
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const look = (): void => void mayNotify().then(setAllowed, failed);
    watchAlertRecord(setRecord, signal);
    watchNotifications(look, signal);
    loadAlertRecord().then(setRecord, failed);
    look();
    return () => controller.abort();
  }, []);
  const allow = (): void => void requestNotifications().then(setAllowed, failed);
  return {
    record,
    mayNotify: allowed,
    add: ({ coin, rule, repeats }) => {
      // Stored at once: the browser's prompt may close the popup.
      change(addAlert({ ...rule, coin, repeats, id: newId(), createdAt: Date.now() }));
      if (allowed !== true) allow();
    },
    remove: (id) => change(removeAlert(id)),
    renew: (id) => change(renewAlert(id, newId(), Date.now())),
    allow,
    clearEvents: () => {
      changeAlertRecord((latest) => ({ ...latest, events: emptyRecord.events, unshown: [] })).then(
        setRecord,
        failed,
      );
    },
    openWindow: () => void openAlertWindow({}).then(() => undefined, failed),
  };
}

function newId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}

function failed(error: unknown): void {
  logError('alerts', error);
}
