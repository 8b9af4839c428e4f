import { shortcutText } from '../domain/card/shortcuts.ts';
import { browser } from './browser.ts';

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
