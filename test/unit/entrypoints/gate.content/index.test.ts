import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a failure while the content script starts is logged and does not reach the page', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const page = 'https://decrypt.co/a';
  vi.stubGlobal('NodeFilter', {});
  // The browser's own getter, which the page can't shadow.
  class Node {
    get baseURI(): string {
      return page;
    }
  }
  vi.stubGlobal('Node', Node);
  vi.stubGlobal('location', { href: page });
  vi.stubGlobal('origin', page);
  vi.stubGlobal('chrome', { runtime: { id: 'tickmark', onMessage: { addListener: () => undefined } } });
  const failure = new Error('no document');
  class Document extends Node {
    get hidden(): never {
      throw failure;
    }
  }
  vi.stubGlobal('Document', Document);
  vi.stubGlobal('document', new Document());
  const { default: script } = await import('../../../../entrypoints/gate.content/index.ts');
  void script.main({ signal: new AbortController().signal } as never);
  await vi.waitFor(() => expect(logged).toHaveBeenCalledWith('[Tickmark]', expect.any(String), failure));
});
