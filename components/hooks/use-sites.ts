import { useEffect, useState } from 'preact/hooks';
import { turnSite } from '../../utils/domain/settings/settings-edits.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import {
  type PrivateSites,
  sitesOffInPrivate,
  withPrivateSite,
} from '../../utils/domain/sites/private-sites.ts';
import { logError } from '../../utils/platform/log.ts';
import { inPrivateWindow } from '../../utils/platform/private-window.ts';
import {
  changePrivateSites,
  privateSites,
  watchPrivateSites,
} from '../../utils/settings/private-sites-store.ts';
import type { ChangeSettings } from './use-settings.ts';

export interface SitesHandle {
  /** The sites that are turned off in this window; null until known. */
  readonly sitesOff: readonly string[] | null;
  readonly switchSite: (host: string, on: boolean) => void;
}

/** The sites that are turned off: by the settings and, in a private window, by choices made in private windows. */
export function useSites(settings: Settings | null, change: ChangeSettings): SitesHandle {
  // `undefined` until known; null in an ordinary window.
  const [own, setOwn] = useState<PrivateSites | null | undefined>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    const fail = (error: unknown): void => logError('the sites of private windows', error);
    const load = async (): Promise<void> => setOwn((await inPrivateWindow()) ? await privateSites() : null);
    watchPrivateSites(() => void load().catch(fail), controller.signal);
    load().catch(fail);
    return () => controller.abort();
  }, []);
  if (!settings || own === undefined) return { sitesOff: null, switchSite: () => undefined };
  const { sitesOff } = settings;
  if (own === null) return { sitesOff, switchSite: (host, on) => change(turnSite(host, on)) };
  return {
    sitesOff: sitesOffInPrivate(sitesOff, own),
    switchSite: (host, on) => {
      changePrivateSites((sites) => withPrivateSite(sites, host, on)).catch((error: unknown) =>
        logError('this site in private windows', error),
      );
    },
  };
}
