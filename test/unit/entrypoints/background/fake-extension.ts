import { coinById, coins } from '../../../../utils/domain/coin/catalog.ts';
import { catalogWords } from '../../../../utils/domain/coin/catalog-words.ts';
import { packagedListingsText } from '../../utils/market/extension-storage.ts';
import { installFakeDatabase } from './fake-database.ts';

type Listener = (...args: never[]) => unknown;

/** An event of the extension API. */
class FakeEvent {
  readonly #listeners = new Set<Listener>();
  addListener = (listener: Listener): void => void this.#listeners.add(listener);
  removeListener = (listener: Listener): void => void this.#listeners.delete(listener);
  fire(...args: unknown[]): unknown[] {
    return [...this.#listeners].map((listener) => (listener as (...all: unknown[]) => unknown)(...args));
  }
}

/** An area of `storage`: counts the reads of each key and fires `onChanged` in a later turn, as browsers do. */
class FakeStorageArea {
  readonly values = new Map<string, unknown>();
  readonly reads: string[] = [];
  readonly onChanged = new FakeEvent();
  /** Keys that can't be read. */
  readonly unreadable = new Set<string>();

  get = async (key: string | null): Promise<Record<string, unknown>> => {
    if (key === null) return Object.fromEntries(this.values);
    this.reads.push(key);
    if (this.unreadable.has(key)) throw new Error('corrupt storage');
    return this.values.has(key) ? { [key]: structuredClone(this.values.get(key)) } : {};
  };

  set = async (values: Readonly<Record<string, unknown>>): Promise<void> => {
    const changes: Record<string, unknown> = {};
    for (const [key, newValue] of Object.entries(values)) {
      changes[key] = { oldValue: this.values.get(key), newValue };
      this.values.set(key, structuredClone(newValue));
    }
    setTimeout(() => this.onChanged.fire(changes));
  };

  remove = async (keys: readonly string[]): Promise<void> => keys.forEach((key) => this.values.delete(key));
}

/** `alarms`, without their time: a test fires them. */
class FakeAlarms {
  readonly names = new Set<string>();
  /** How often one was created. */
  created = 0;
  readonly #onAlarm = new FakeEvent();
  readonly api = {
    onAlarm: this.#onAlarm,
    get: async (name: string) => (this.names.has(name) ? { name } : undefined),
    create: (name: string) => {
      this.created += 1;
      this.names.add(name);
    },
    clear: async (name: string) => this.names.delete(name),
  };

  fire(name: string): void {
    this.#onAlarm.fire({ name });
  }
}

export interface Answer {
  readonly ok: boolean;
  readonly reply?: unknown;
  readonly code?: string;
}

/** What a page was sent. */
interface PageMessage {
  readonly tabId: number;
  readonly call: string;
  readonly request: unknown;
}

const extensionOrigin = 'chrome-extension://tickmark/';
/** The sender of a message from the popup. */
export const fromPopup = { id: 'tickmark', url: `${extensionOrigin}popup.html` };

/** The sender of a message from a content script. */
export function fromPage(url: string): object {
  return { id: 'tickmark', url, tab: { id: 1, url, incognito: false }, frameId: 0, documentId: 'a' };
}

/** The part of the extension API that the background uses. Install it before the first import of the product. */
export class FakeExtension {
  readonly local = new FakeStorageArea();
  readonly session = new FakeStorageArea();
  readonly sync = new FakeStorageArea();
  readonly managed = new FakeStorageArea();
  /** Fires an installation or update of the extension. */
  readonly onInstalled = new FakeEvent();
  /** The addresses of tabs that were opened. */
  readonly opened: string[] = [];
  /** How the copy came into the browser. */
  installType = 'normal';
  /** The version in the manifest. */
  version = '1.0.0';
  readonly database = installFakeDatabase();
  readonly sent: PageMessage[] = [];
  readonly alarms = new FakeAlarms();
  /** The reply of the content script in every tab; null for none. */
  replyOfPages: () => Answer | null = () => null;
  /** Receives the tooltips of the toolbar button. */
  onTitle: (title: { readonly title: string; readonly tabId?: number }) => void = () => undefined;
  optionsOpened = 0;
  /** As the browser lists them. */
  commands: { readonly name: string; readonly shortcut: string }[] = [];
  readonly #onMessage = new FakeEvent();

  install(): void {
    const runtime = {
      id: 'tickmark',
      getURL: (path: string) => new URL(path, extensionOrigin).href,
      getManifest: () => ({ version: this.version }),
      onMessage: this.#onMessage,
      onConnect: new FakeEvent(),
      onInstalled: this.onInstalled,
      onStartup: new FakeEvent(),
      openOptionsPage: async () => void (this.optionsOpened += 1),
    };
    const tabs = {
      create: async ({ url }: { url: string }) => void this.opened.push(url),
      query: async () => [{ id: 1 }, { id: 2 }],
      sendMessage: async (tabId: number, message: Omit<PageMessage, 'tabId'>) =>
        this.sent.push({ tabId, ...message }) && (this.replyOfPages() ?? undefined),
    };
    const permissions = {
      onAdded: new FakeEvent(),
      onRemoved: new FakeEvent(),
      contains: async () => true,
      getAll: async () => ({ origins: [] }),
    };
    const { local, session, sync, managed } = this;
    const chrome = {
      runtime,
      tabs,
      permissions,
      management: { getSelf: async () => ({ installType: this.installType }) },
      storage: { local, session, sync, managed },
      commands: { onCommand: new FakeEvent(), getAll: async () => this.commands },
      alarms: this.alarms.api,
      contextMenus: { onClicked: new FakeEvent() },
      omnibox: { onInputChanged: new FakeEvent(), onInputEntered: new FakeEvent() },
      action: {
        setBadgeText: async () => undefined,
        setTitle: async (title: { readonly title: string; readonly tabId?: number }) => this.onTitle(title),
      },
      i18n: { getMessage: (key: string) => key },
    };
    Object.assign(globalThis, { chrome });
  }

  /**
   * Sends the background a message; undefined where it does not respond.
   * @param window what one of our own pages says about its window
   */
  async send(
    call: string,
    request: unknown,
    sender: object = fromPopup,
    window?: object,
  ): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const handled = this.#onMessage.fire({ call, request, window }, sender, resolve);
      if (!handled.includes(true)) resolve(undefined);
    });
  }

  readsOf(key: string): number {
    return this.local.reads.filter((read) => read === key).length;
  }
}

/** DefiLlama's entries for the coins of a request. */
function momentEntries(pathname: string): object {
  const [seconds = '', ids = ''] = pathname.split('/').slice(3);
  const entries = ids.split(',').flatMap((key) => {
    const coin = coinById(key.replace('coingecko:', ''));
    return coin ? [[key, { price: 7, symbol: coin.symbol, timestamp: Number(seconds) }] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Every provider of the market, with one price for each coin that it is asked for. */
export function answerProviders(address: string): Response {
  const { protocol, pathname, searchParams } = new URL(address);
  if (pathname === '/catalog.txt') return new Response(catalogWords(coins));
  if (protocol === 'chrome-extension:') return new Response(packagedListingsText());
  if (pathname.startsWith('/prices/historical/')) return Response.json({ coins: momentEntries(pathname) });
  if (pathname.endsWith('/klines')) {
    const opening = Number(searchParams.get('startTime')) + 3_600_000;
    return Response.json([[opening, '7', '7', '7', '7', '1', opening + 60_000]]);
  }
  if (pathname.includes('/market_chart')) return Response.json({ prices: [[Date.now() - 60_000, 7]] });
  const ids = searchParams.get('ids')?.split(',') ?? ['bitcoin', 'ethereum', 'solana'];
  return Response.json(ids.map((id) => ({ id, current_price: 7, last_updated: new Date().toISOString() })));
}
