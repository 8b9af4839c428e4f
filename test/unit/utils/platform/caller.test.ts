import { describe, expect, test, vi } from 'vitest';
import { callerOf, type Sender } from '../../../../utils/platform/caller.ts';

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
await vi.hoisted(async () => (await import('../market/extension-storage.ts')).fakeExtensionApi());

const page: Sender = {
  id: 'tickmark',
  url: 'https://decrypt.co/a',
  tab: { id: 7, url: 'https://decrypt.co/a' },
};
const popup: Sender = { id: 'tickmark', url: 'chrome-extension://tickmark/popup.html' };

describe('senders that are no part of this extension', () => {
  test.each<[string, Sender]>([
    ['another extension', { ...popup, id: 'other' }],
    ['another extension that gives a page of ours as its address', { ...page, id: 'other' }],
    ['no id', { url: popup.url }],
    ['no address', { id: 'tickmark' }],
    ['a page outside of a tab', { id: 'tickmark', url: 'https://decrypt.co/a' }],
  ])('%s', (_name, sender) => {
    expect(callerOf(sender)).toBeNull();
  });
});

describe('our own pages', () => {
  test.each<[string, Sender, boolean, boolean]>([
    ['the popup of an ordinary window', popup, false, false],
    ['the popup, which says that its window is private', popup, true, true],
    ['a page of ours in a private tab', { ...popup, tab: { id: 1, incognito: true } }, false, true],
  ])('%s', (_name, sender, saysIncognito, incognito) => {
    const host = 'decrypt.co';
    expect(callerOf(sender, { incognito: saysIncognito, host })).toEqual({
      kind: 'extension',
      incognito,
      host,
    });
  });

  test('a page of ours that says nothing of its window', () => {
    expect(callerOf(popup)).toEqual({ kind: 'extension', incognito: false, host: null });
  });
});

describe('content scripts', () => {
  test('are known by tab, frame and document; what they say of their window does not count', () => {
    expect(callerOf({ ...page, frameId: 3, documentId: 'd' }, { incognito: true, host: 'bbc.com' })).toEqual({
      kind: 'page',
      incognito: false,
      hosts: ['decrypt.co', 'decrypt.co'],
      frame: { tabId: 7, frameId: 3, document: 'd' },
    });
  });

  test.each<[string, Sender, string[]]>([
    [
      'a frame of another host',
      { ...page, url: 'https://frame.example.org/' },
      ['frame.example.org', 'decrypt.co'],
    ],
    [
      'a frame without an address of its own',
      { ...page, url: 'about:srcdoc', origin: 'https://decrypt.co' },
      ['decrypt.co', 'decrypt.co'],
    ],
    ['a tab whose address the browser withholds', { ...page, tab: { id: 7 } }, ['decrypt.co', 'decrypt.co']],
    [
      'a host that begins like our own address',
      { ...page, url: 'https://tickmark/popup.html' },
      ['tickmark', 'decrypt.co'],
    ],
  ])('%s', (_name, sender, hosts) => {
    expect(callerOf(sender)).toMatchObject({ kind: 'page', hosts });
  });
});
