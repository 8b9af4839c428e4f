import { browser } from './browser.ts';

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
