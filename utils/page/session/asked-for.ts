const flag = 'tickmarkAskedFor';

/** Notes, in the content scripts' world of this document, that the reader asked for Tickmark here. */
export function noteAskedFor(): void {
  Reflect.set(globalThis, flag, true);
}

/** Whether the reader asked for Tickmark in this document, by a click or by naming the site. A page can't set it. */
export function isAskedFor(): boolean {
  return Reflect.get(globalThis, flag) === true;
}

/**
 * The host that a document belongs to. One without an address of its own (`srcdoc`, `blob:`) has that of its origin, and a sandboxed
 * one, whose origin tells nothing, that of its base address, which comes from the page around it. Empty where nothing tells.
 */
export function documentHost(): string {
  const hosts = [location.href, origin, document.baseURI].map((address) =>
    URL.canParse(address) ? new URL(address).hostname : '',
  );
  return hosts.find((host) => host !== '') ?? '';
}
