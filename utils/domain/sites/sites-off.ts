import { isOnList, listWith } from './site-list.ts';

/** Whether one of `sitesOff` is this host or a parent of it. */
export function isSiteOff(host: string, sitesOff: readonly string[]): boolean {
  return isOnList(host, sitesOff);
}

/** Whether Tickmark marks nothing in a frame: it is paused, or the frame's site or that of its page is turned off. */
export function isSilent(
  hosts: readonly string[],
  { paused, sitesOff }: { readonly paused: boolean; readonly sitesOff: readonly string[] },
): boolean {
  return paused || hosts.some((host) => isSiteOff(host, sitesOff));
}

/** The list of sites turned off after a site was turned on or off. Turning one on removes every entry that covers it. */
export function withSite(sitesOff: readonly string[], host: string, on: boolean): string[] {
  return listWith(sitesOff, host, !on);
}
