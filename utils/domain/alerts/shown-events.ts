import type { AlertEvent, AlertRecord } from './alert-record.ts';

/** The events of one notification: of one alert, and either all missed or none. */
export interface ShownEvents {
  /** The newest event's id: the same after a restart, so that a notification is replaced and not repeated. */
  readonly id: string;
  /** Newest first, at least one. */
  readonly events: readonly [AlertEvent, ...AlertEvent[]];
}

/** What is still to be shown. After days of sleep an alert may have many missed events, which are one notification. */
export function shownEvents({ events, unshown }: AlertRecord): readonly ShownEvents[] {
  const wanted = new Set(unshown);
  const groups = new Map<string, [AlertEvent, ...AlertEvent[]]>();
  for (const event of events) {
    if (!wanted.has(event.id)) continue;
    const key = `${event.alert.id} ${event.isMissed}`;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  // Oldest first, as they happened.
  return [...groups.values()].toReversed().map((group) => ({ id: group[0].id, events: group }));
}
