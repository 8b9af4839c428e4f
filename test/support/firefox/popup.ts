import type { Browser } from 'puppeteer-core';
import { waitFor } from '../wait-for.ts';
import type { Popup } from '../tickmark-browser.ts';
import { callInChrome } from './bidi.ts';

interface PopupBrowser extends Element {
  readonly messageManager: {
    addMessageListener(name: string, listener: (message: { readonly data: unknown }) => void): void;
    removeMessageListener(name: string, listener: (message: { readonly data: unknown }) => void): void;
    loadFrameScript(address: string, always: boolean): void;
  };
}

/** Triggers the toolbar button's action and returns the popup that opens. */
export async function openFirefoxPopup(browser: Browser, id: string): Promise<Popup> {
  await closePopup(browser);
  await callInChrome(
    browser,
    (extensionId) => {
      const { ExtensionParent } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionParent.sys.mjs',
      );
      const policy = WebExtensionPolicy.getByID(extensionId);
      if (policy) ExtensionParent.apiManager.global.browserActionFor(policy.extension).triggerAction(window);
    },
    id,
  );
  const popup: Popup = {
    text: async () => String(await inPopup(browser, 'content.document.body.innerText')),
    has: async (selector) =>
      (await inPopup(browser, `content.document.querySelector(${JSON.stringify(selector)}) !== null`)) ===
      true,
    click: async (selector) => {
      await waitFor(() => popup.has(selector), { what: `${selector} in the popup` });
      // The popup is not a tab, so the protocol cannot send it input: it is clicked from inside, as a user gesture.
      await inPopup(
        browser,
        `(() => {
          const { document, windowUtils } = content;
          document.notifyUserGestureActivation();
          const handling = windowUtils.setHandlingUserInput(true);
          document.querySelector(${JSON.stringify(selector)}).click();
          handling.destruct();
        })()`,
      );
    },
    close: () => closePopup(browser),
  };
  await waitFor(async () => (await popup.text()) !== '', { what: 'the popup to open' });
  return popup;
}

/** Closes an open popup, since the button's action would only close it. */
async function closePopup(browser: Browser): Promise<void> {
  await callInChrome(browser, () => {
    const panel = document.querySelector('browser.webextension-popup-browser')?.closest('panel');
    (panel as unknown as { hidePopup(): void } | null)?.hidePopup();
  });
  const isOpen = () =>
    callInChrome(browser, () => document.querySelector('browser.webextension-popup-browser') !== null);
  await waitFor(async () => !(await isOpen()), { what: 'the popup to close' });
}

/** Evaluates an expression beside the popup's document; `content` is its window. */
async function inPopup(browser: Browser, expression: string): Promise<unknown> {
  return callInChrome(
    browser,
    (source) => {
      const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
      if (!popup) throw new Error('No popup is open.');
      const { messageManager } = popup;
      return new Promise<unknown>((resolve, reject) => {
        // A popup that is changing its process loses the script; `waitFor` repeats the call.
        setTimeout(() => reject(new Error('The popup does not respond.')), 5_000);
        const name = `tickmark-test:${Math.random()}`;
        const onMessage = ({ data }: { readonly data: unknown }): void => {
          messageManager.removeMessageListener(name, onMessage);
          resolve(data);
        };
        messageManager.addMessageListener(name, onMessage);
        const script = `sendAsyncMessage(${JSON.stringify(name)}, ${source})`;
        messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
      });
    },
    expression,
  );
}
