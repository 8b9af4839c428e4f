import { shortcutText } from '../domain/card/card-facts.ts';
import { browser } from './browser.ts';
import { openTab } from './tabs.ts';

/** A keyboard command of the manifest. */
export interface Command {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it: `Alt+Shift+K`; empty where none is assigned. */
  readonly shortcut: string;
}

/** All commands with their keys as the reader has assigned them; none where the browser has no keyboard commands. */
export async function allCommands(): Promise<readonly Command[]> {
  const { commands }: Partial<Pick<typeof browser, 'commands'>> = browser;
  const all = (await commands?.getAll()) ?? [];
  return all.flatMap(({ name, description = '', shortcut = '' }) =>
    name === undefined || description === '' ? [] : [{ name, description, shortcut }],
  );
}

interface ShortcutSettings {
  /** Firefox 137 and newer. Chromium has an address instead. */
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's page on which keys are assigned. */
export async function openShortcutSettings(): Promise<void> {
  const commands: ShortcutSettings & Partial<typeof browser.commands> = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await openTab('chrome://extensions/shortcuts');
}

/** The keyboard shortcuts by command, as the reader has set them. Commands without one are missing. */
export async function shortcuts(): Promise<ReadonlyMap<string, string>> {
  const commands = await browser.commands.getAll();
  const set = new Map<string, string>();
  for (const { name, shortcut } of commands) {
    const text = shortcutText(shortcut);
    if (name !== undefined && text !== null) set.set(name, text);
  }
  return set;
}
