import { browser } from './browser.ts';

/** The tab in front when the reader pressed the keys. */
export interface CommandTab {
  readonly id: number;
  readonly incognito: boolean;
}

/** Calls the handler of each keyboard command, with the tab in front. Synchronous: for the worker's first turn. */
export function serveCommands(handlers: Readonly<Record<string, (tab: CommandTab) => void>>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const handler = Object.hasOwn(handlers, command) ? handlers[command] : undefined;
    if (handler && tab?.id !== undefined) handler({ id: tab.id, incognito: tab.incognito });
  });
}
