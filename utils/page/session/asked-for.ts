import { nativeGet } from '../dom/element-access.ts';

const flag = 'tickmarkAskedFor';

/** Sets a flag in this document's isolated world: the reader requested Tickmark here. */
export function noteAskedFor(): void {
  Reflect.set(globalThis, flag, true);
}

/** Whether the reader requested Tickmark in this document, by a click or by adding the site. Pages can't set it. */
export function isAskedFor(): boolean {
  return Reflect.get(globalThis, flag) === true;
}

/**
 * The host of a document. Documents without a host in their address (`srcdoc`, `blob:`) have that of their origin; sandboxed
 * ones, whose origin is opaque, that of their base URL, which they inherit from the embedding page. Empty where there is
 * none.
 */
export function documentHost(): string {
  const base = nativeGet(Node, 'baseURI', document);
  const hosts = [location.href, origin, base].map((address) =>
    URL.canParse(address) ? new URL(address).hostname : '',
  );
  return hosts.find((host) => host !== '') ?? '';
}
