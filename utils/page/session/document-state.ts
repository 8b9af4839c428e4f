import type { PageSummary } from '../../domain/page-protocol.ts';
import { firstOf, isHidden, isPdf, nativeGet, ownTitle } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/** Whether the page opts out with `<meta name="tickmark" content="off">`. Not cached, as pages change. */
export function isOptedOut(page: Document): boolean {
  const meta = firstOf(page, 'meta[name="tickmark" i]');
  return meta instanceof HTMLMetaElement && meta.content.trim().toLowerCase() === 'off';
}

/** The summary of a page without mentions. */
export function summaryWithoutMentions(): PageSummary {
  return {
    host: location.hostname,
    page: '',
    enabled: true,
    optedOut: isOptedOut(document),
    isPdf: isPdf(document),
    coins: [],
    pinned: [],
    isMarkingBlocked: false,
  };
}

/** Resolves once the page is visible and not being prerendered. */
export function whenVisible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!isHidden(document) && !isPrerendering()) resolve();
    };
    check();
    onTrusted(document, 'visibilitychange', check, { signal });
    // Missing in the types: Chromium only.
    onTrusted(document, 'prerenderingchange' as 'visibilitychange', check, { signal });
  });
}

function isPrerendering(): boolean {
  return Reflect.get(Document.prototype, 'prerendering', document) === true;
}

/**
 * Detects navigation inside a single-page application. An address that changes alone is a filter or a position in an
 * infinite list, a title that changes alone is a counter: both together are a new page.
 */
export class PageContext {
  #address = address();
  #title = ownTitle(document);

  /** True once after each navigation. */
  hasChanged(): boolean {
    if (address() === this.#address || ownTitle(document) === this.#title) return false;
    this.#address = address();
    this.#title = ownTitle(document);
    return true;
  }
}

function address(): string {
  return location.origin + location.pathname + location.search;
}

/**
 * The host of a document. Documents without a host in their address (`srcdoc`, `blob:`) have that of their origin; sandboxed
 * ones, whose origin is opaque, that of their base URL, which they inherit from the embedding page. Empty where there is
 * none.
 */
export function documentHost(): string {
  const base = nativeGet(Node, 'baseURI', document);
  const hosts = [location.href, origin, base].map((url) => (URL.canParse(url) ? new URL(url).hostname : ''));
  return hosts.find((host) => host !== '') ?? '';
}
