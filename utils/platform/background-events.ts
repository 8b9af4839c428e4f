import { browser } from './browser.ts';

// Events that wake the background. A worker receives only those whose listeners it registers in its first turn.

/**
 * Calls back when the extension was installed or updated: content scripts that run in open tabs are then of the
 * version before, or there are none.
 */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') listener();
  });
}

export interface Installation {
  readonly reason: 'install' | 'update';
  /** Of an update, where the browser says it. */
  readonly previousVersion: string | undefined;
}

/** Calls back when the extension was installed or updated, and not when the browser was. */
export function onInstallation(listener: (installation: Installation) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'install' || reason === 'update') listener({ reason, previousVersion });
  });
}

/** Calls back when the browser starts with the extension. */
export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** The active tab at the moment of a keyboard command. */
export interface CommandTab {
  readonly id: number;
  readonly incognito: boolean;
}

/** Calls the handler of each keyboard command with the active tab. */
export function onCommands(handlers: Readonly<Record<string, (tab: CommandTab) => void>>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const handler = Object.hasOwn(handlers, command) ? handlers[command] : undefined;
    if (handler && tab?.id !== undefined) handler({ id: tab.id, incognito: tab.incognito });
  });
}
