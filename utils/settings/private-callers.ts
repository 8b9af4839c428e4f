import { isOnList } from '../domain/sites/site-list.ts';
import type { Caller } from '../platform/caller.ts';
import { settingsOrLastKnown } from './settings-store.ts';

/**
 * Whether nothing that a caller requests may be written to disk: it is in a private window, or its page is of a private
 * site. A frame counts as the page of its tab, whatever its own host is; the popup as the page under it.
 */
export async function isPrivateCaller(caller: Caller): Promise<boolean> {
  if (caller.incognito) return true;
  const host = caller.kind === 'page' ? caller.hosts.at(-1) : caller.host;
  if (!host) return false;
  return isOnList(host, (await settingsOrLastKnown()).privateSites);
}
