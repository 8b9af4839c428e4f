import { browser } from './browser.ts';
import { logError } from './log.ts';

/**
 * Keeps our requests from identifying the installation.
 *
 * Firefox gives every installation an origin of its own (`moz-extension://<uuid>`), the same for years. It is sent as `Origin` with
 * each WebSocket handshake, and with each fetch to a host that we have no permission for; a fetch with the permission has none
 * (seen in Firefox 153). Chromium's origin is the extension's id in the store, the same for every installation.
 *
 * A header rule (`declarativeNetRequest`) removes the header from our own handshakes. It acts only with a host permission for
 * `https://`: Firefox matches a handshake's address in that form, and `wss://` in the manifest has no effect.
 */
const ruleId = 1;
let rule: Promise<boolean> | null = null;

/** Whether a fetch to this address does not identify the installation. */
export async function isAnonymousFetch(url: string): Promise<boolean> {
  return !hasUniqueOrigin() || holdsPermission(url);
}

/** Whether a WebSocket to this address does not identify the installation. Adds the header rule first where needed. */
export async function isAnonymousHandshake(url: string): Promise<boolean> {
  if (!hasUniqueOrigin()) return true;
  return (await holdsPermission(url)) && hideOrigin();
}

/** True in Firefox's background page; Chromium's worker and tests in Node have another protocol, or no location. */
function hasUniqueOrigin(): boolean {
  return globalThis.location?.protocol === 'moz-extension:';
}

function holdsPermission(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`https://${new URL(url).hostname}/*`] });
}

/** Adds the rule once for each start of the background; again at the next handshake where that failed. */
async function hideOrigin(): Promise<boolean> {
  rule ??= addRule();
  const added = await rule;
  if (!added) rule = null;
  return added;
}

/**
 * A session rule, as the uuid is known only at run time; without it the rule would also act on handshakes of news sites.
 * @returns false where the browser rejected it
 */
async function addRule(): Promise<boolean> {
  const handshake = {
    id: ruleId,
    action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
    condition: { initiatorDomains: [location.hostname], resourceTypes: ['websocket'] },
  } as const;
  try {
    await browser.declarativeNetRequest.updateSessionRules({
      removeRuleIds: [ruleId],
      addRules: [handshake as never],
    });
    return true;
  } catch (error) {
    logError('the header rule for WebSockets', error);
    return false;
  }
}

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
