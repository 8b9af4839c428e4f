import { browser } from './browser.ts';
import { logError } from './log.ts';

/** An entry of the menu over selected text. */
export interface MenuEntry {
  readonly id: string;
  /** `%s` stands for the selected text. */
  readonly title: string;
}

/** A click on an entry. */
export interface MenuClick {
  readonly id: string;
  /** The selected text, as one line. */
  readonly text: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly incognito: boolean;
  readonly url: string;
}

/** Firefox for Android has no context menus. */
type Menus = Partial<Pick<typeof browser, 'contextMenus'>>;

const webPages = ['http://*/*', 'https://*/*'];

/** Creates the entries, in place of those of an earlier version. The browser keeps them when the worker stops. */
export async function createMenus(entries: readonly MenuEntry[]): Promise<void> {
  const { contextMenus }: Menus = browser;
  if (!contextMenus) return;
  await contextMenus.removeAll();
  for (const { id, title } of entries)
    contextMenus.create({ id, title, contexts: ['selection'], documentUrlPatterns: webPages }, () => {
      const { lastError } = browser.runtime;
      if (lastError) logError('a context menu', lastError);
    });
}

/** Synchronous: to be called in the worker's first turn. */
export function onMenuClicked(listener: (click: MenuClick) => void): void {
  const { contextMenus }: Menus = browser;
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '', frameId = 0 }, tab) => {
    if (tab?.id === undefined) return;
    listener({
      id: String(menuItemId),
      text: selectionText.replace(/\s+/g, ' ').trim(),
      tabId: tab.id,
      frameId,
      incognito: tab.incognito,
      url: tab.url ?? '',
    });
  });
}
