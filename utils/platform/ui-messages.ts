import { type MessageSource, setMessageSource } from '../domain/text/messages.ts';
import { browser } from './browser.ts';

/** The browser's message catalog of the reader's language; works in content scripts too. */
export const browserMessages: MessageSource = {
  message: (key) => browser.i18n.getMessage(key as never),
};

/** Text comes from the browser's message catalogs. To be called before anything is rendered. */
export function readBrowserMessages(): void {
  setMessageSource(browserMessages);
}
