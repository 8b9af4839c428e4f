import type { Page } from 'puppeteer-core';
import type { PageCalls } from '../../utils/domain/page-protocol.ts';
import type { BackgroundCalls } from '../../utils/domain/protocol.ts';
import type { Tick } from '../../utils/domain/live/tick.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { Chromium } from './launch-chromium.ts';

type Replies<Calls extends { readonly [K in keyof Calls]: { reply: unknown } }> = {
  readonly [K in keyof Calls]?: Calls[K]['reply'];
};

/** The stubbed replies of the browser and of the other parts of the extension to one of its pages. */
export interface Surroundings {
  readonly settings?: Partial<Settings>;
  /** Other stored values, by key. */
  readonly aside?: Readonly<Record<string, unknown>>;
  /** An organisation's policy; null where it can't be read. */
  readonly managed?: Readonly<Record<string, unknown>> | null;
  /** Whether the settings cannot be read. */
  readonly unreadable?: boolean;
  /** Replies by call; a call without one stays pending. */
  readonly background?: Replies<BackgroundCalls>;
  /** The page in the active tab; null where no content script runs in it. */
  readonly page?: Replies<PageCalls> | null;
  /** Address of the active tab. */
  readonly url?: string;
  /** Granted match patterns, besides the real ones. */
  readonly origins?: readonly string[];
  /** Match patterns of the manifest that count as not granted. */
  readonly withheld?: boolean;
  readonly ticks?: readonly Tick[];
  /** The fragment of the page's address: `#coin=bitcoin`. */
  readonly hash?: string;
  /** The locale that the browser reports; its own by default. */
  readonly language?: string;
}

/** Opens a page of the extension with stubbed surroundings, so that each of its states can be shown. */
export async function openStubbed(
  { browser, extension }: Chromium,
  file: 'popup.html' | 'options.html' | 'welcome.html',
  surroundings: Surroundings,
): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(stubSurroundings, surroundings);
  await page.goto(`chrome-extension://${extension.id}/${file}${surroundings.hash ?? ''}`);
  return page;
}

/** Replaces the stored settings without notifying the page, like a concurrent change by another page. */
export async function storeUnseen(page: Page, settings: Partial<Settings>): Promise<void> {
  await page.evaluate((values) => {
    (globalThis as unknown as { stored: object }).stored = { settings: { version: 1, values } };
  }, settings);
}

/** Runs in the page, as text: it may use nothing from outside. */
function stubSurroundings(given: Surroundings): void {
  const scope = globalThis as unknown as {
    stored: object;
    chrome: Record<string, Record<string, unknown>>;
    browser?: Record<string, Record<string, unknown>>;
  };
  if (given.language !== undefined)
    Object.defineProperty(navigator, 'language', { value: given.language, configurable: true });
  scope.stored = { ...given.aside, settings: { version: 1, values: given.settings ?? {} } };
  const reply = (replies: Readonly<Record<string, unknown>> | undefined, call: string): Promise<unknown> =>
    replies && call in replies
      ? Promise.resolve({ ok: true, reply: replies[call] })
      : new Promise(() => undefined);
  const ownOrigins = scope.chrome['runtime'] as { getManifest(): { host_permissions: string[] } };
  const storage = {
    get: async () => {
      if (given.unreadable) throw new Error('the storage is broken');
      return structuredClone(scope.stored);
    },
    set: async (values: object) => {
      scope.stored = { ...scope.stored, ...structuredClone(values) };
    },
  };
  const port = {
    onMessage: {
      addListener: (listener: (message: unknown) => void) => {
        if (given.ticks) setTimeout(() => listener({ ticks: given.ticks }));
      },
    },
    onDisconnect: { addListener: () => undefined },
    postMessage: () => undefined,
    disconnect: () => undefined,
  };
  const stubs: Record<string, Record<string, unknown>> = {
    runtime: {
      sendMessage: ({ call }: { call: string }) => reply(given.background, call),
      connect: () => port,
    },
    tabs: {
      query: async () => [{ id: 1, windowId: 1, url: given.url }],
      sendMessage: (_id: number, { call }: { call: string }) =>
        given.page ? reply(given.page, call) : Promise.reject(new Error('no receiver')),
    },
    permissions: {
      // No test could answer the browser's prompt.
      request: async () => false,
      getAll: async () => ({
        origins: [
          ...(given.withheld ? [] : ownOrigins.getManifest().host_permissions),
          ...(given.origins ?? []),
        ],
      }),
    },
  };
  for (const api of [scope.chrome, scope.browser]) {
    if (!api) continue;
    for (const [area, methods] of Object.entries(stubs))
      for (const [name, value] of Object.entries(methods))
        Object.defineProperty(api[area], name, { value, configurable: true });
    const local = (api['storage'] as { local?: object } | undefined)?.local;
    const managed = (api['storage'] as { managed?: object } | undefined)?.managed;
    const getManaged = async (): Promise<unknown> => {
      if (given.managed === null) throw new Error('the policy is broken');
      return given.managed ?? {};
    };
    if (managed) Object.defineProperty(managed, 'get', { value: getManaged, configurable: true });
    for (const [name, value] of Object.entries(storage))
      if (local) Object.defineProperty(local, name, { value, configurable: true });
  }
}
