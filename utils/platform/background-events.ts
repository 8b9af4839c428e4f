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

/** An alarm of the background. The browser wakes the worker for it, about once a minute at most. */
export interface Alarm {
  /**
   * Creates the alarm where it is missing: creating it again at each start of the worker would postpone it each time. The
   * browser drops alarms with an update of the extension, and may do so when it restarts.
   */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Synchronous: to be called in the worker's first turn.
 * @param listener called each minute while the alarm runs, and at most once for all the time that the computer slept
 */
export function minuteAlarm(name: string, listener: () => void): Alarm {
  const { alarms } = browser;
  alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
  return {
    async start() {
      if (!(await alarms.get(name))) await alarms.create(name, { periodInMinutes: 1 });
    },
    async stop() {
      if (await alarms.get(name)) await alarms.clear(name);
    },
  };
}
