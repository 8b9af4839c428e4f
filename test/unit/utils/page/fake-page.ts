import { vi } from 'vitest';

type Listener = (event: { readonly isTrusted: true }) => void;

/** A document whose visibility a test sets, for modules that listen to nothing else. Node's own events are not trusted. */
export class FakePage {
  #hidden = false;
  readonly #listeners: Listener[] = [];

  /** Puts a fake document in place, as the class of documents and of event targets, too. */
  static install(): FakePage {
    const page = new FakePage();
    vi.stubGlobal('document', page);
    vi.stubGlobal('Document', FakePage);
    vi.stubGlobal('EventTarget', FakePage);
    return page;
  }

  get hidden(): boolean {
    return this.#hidden;
  }

  set hidden(hidden: boolean) {
    this.#hidden = hidden;
    for (const listener of this.#listeners) listener({ isTrusted: true });
  }

  addEventListener(_type: 'visibilitychange', listener: Listener): void {
    this.#listeners.push(listener);
  }
}
