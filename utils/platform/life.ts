import { browser } from './browser.ts';

/** Calls back when the extension was installed or updated: its content scripts in open tabs are then not its own. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') listener();
  });
}

/** Calls back when the browser starts with the extension. */
export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
