/**
 * Whether requests to providers go through a caching proxy. The address is a setting or part of an organisation's policy,
 * which the layer above reads; until it says so, requests go to the providers themselves.
 */
let readProxy: () => Promise<string> = async () => '';

/** @param read the base URL of the proxy with a slash at its end; empty without one. Called before each request. */
export function routeRequests(read: () => Promise<string>): void {
  readProxy = read;
}

/** The base URL of the proxy that applies to a request of this moment; empty without one. */
export function proxyInUse(): Promise<string> {
  return readProxy();
}
