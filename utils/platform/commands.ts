import { browser } from './browser.ts';

/** Calls the handler of each keyboard command, with the tab in front. Synchronous: for the worker's first turn. */
export function serveCommands(handlers: Readonly<Record<string, (tabId: number) => void>>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const handler = Object.hasOwn(handlers, command) ? handlers[command] : undefined;
    if (handler && tab?.id !== undefined) handler(tab.id);
  });
}
