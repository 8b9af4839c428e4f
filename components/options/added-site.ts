import { parseHost } from '../../utils/domain/sites/parse-host.ts';
import { isSiteOff } from '../../utils/domain/sites/site.ts';

export type AddedSite =
  | { readonly ok: true; readonly site: string }
  | { readonly ok: false; readonly error: string };

/** The site that a reader typed, or what is wrong with it, in words for the reader. */
export function addedSite(text: string, sites: readonly string[]): AddedSite {
  const typed = text.trim();
  if (typed === '') return { ok: false, error: 'Type a site’s address, such as coindesk.com.' };
  const site = parseHost(typed);
  if (site === null) return { ok: false, error: `“${typed}” is not a site’s address, such as coindesk.com.` };
  if (isSiteOff(site, sites)) return { ok: false, error: `${site} is switched off already.` };
  return { ok: true, site };
}
