import { browser } from './browser.ts';
import { assetUrl } from './runtime.ts';

const permission = { permissions: ['notifications' as const] };

/** A notification of the browser or the system. Text alone: Firefox has no buttons and no `requireInteraction`. */
export interface Notification {
  /** One with an id that is still shown is replaced. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(permission);
}

/** Prompts the reader where needed; false where they decline. Requires a user gesture. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(permission);
}

/** Shows a notification. Nothing happens where the reader has not allowed them. */
export async function notify({ id, title, message }: Notification): Promise<void> {
  if (!(await mayNotify())) return;
  const iconUrl = assetUrl('/icon-128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/**
 * Calls back with the id of a notification that was clicked. Synchronous: to be called in the worker's first turn. The API is
 * absent until the reader grants the optional permission.
 */
export function onNotificationClicked(listener: (id: string) => void): void {
  let isRegistered = false;
  const register = (): void => {
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- missing without the permission
    if (isRegistered || !browser.notifications) return;
    isRegistered = true;
    browser.notifications.onClicked.addListener((id) => {
      void browser.notifications.clear(id);
      listener(id);
    });
  };
  register();
  browser.permissions.onAdded.addListener(register);
}

/** Calls back when the permission for notifications may have been granted or revoked. */
export function watchNotifications(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  });
}
