import { type MessageSource, setMessageSource } from '../domain/text/messages.ts';
import { browser } from './browser.ts';

/** `browser.i18n`: the message catalog of the reader's language; works in content scripts too. */
export const browserMessages: MessageSource = {
  message: (key) => browser.i18n.getMessage(key as never),
};

/** Sets the browser's message catalog as the source of UI text. To be called before anything is rendered. */
export function readBrowserMessages(): void {
  setMessageSource(browserMessages);
}
