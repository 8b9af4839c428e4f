import { setMessageSource } from '../domain/text/messages.ts';
import { browser } from './browser.ts';

/** Text comes from the browser's message catalogs, in content scripts too. To be called before anything is rendered. */
export function readBrowserMessages(): void {
  setMessageSource({ message: (key) => browser.i18n.getMessage(key as never) });
}
