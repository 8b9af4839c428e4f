import { useEffect, useState } from 'preact/hooks';
import { turnSite } from '../../utils/domain/settings/settings-edits.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import {
  type PrivateWindowSites,
  sitesOffInPrivate,
  withPrivateWindowSite,
} from '../../utils/domain/sites/private-window-sites.ts';
import { logError } from '../../utils/platform/log.ts';
import { allOrigins, removeOrigins, requestOrigins, watchOrigins } from '../../utils/platform/permissions.ts';
import { inPrivateWindow } from '../../utils/platform/caller.ts';
import {
  changePrivateWindowSites,
  privateWindowSites,
  watchPrivateWindowSites,
} from '../../utils/settings/private-windows.ts';
import type { ChangeSettings } from './use-settings.ts';

interface SitesHandle {
  /** The sites that are turned off in this window; null until loaded. */
  readonly sitesOff: readonly string[] | null;
  readonly switchSite: (host: string, on: boolean) => void;
  /** Whether the window is private. */
  readonly isPrivate: boolean;
}

/** The sites turned off in the settings and, in a private window, those turned off or on in private windows. */
export function useSites(settings: Settings | null, change: ChangeSettings): SitesHandle {
  // `undefined` until loaded; null in an ordinary window.
  const [own, setOwn] = useState<PrivateWindowSites | null | undefined>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    const fail = (error: unknown): void => logError('the sites of private windows', error);
    const load = async (): Promise<void> =>
      setOwn((await inPrivateWindow()) ? await privateWindowSites() : null);
    watchPrivateWindowSites(() => void load().catch(fail), controller.signal);
    load().catch(fail);
    return () => controller.abort();
  }, []);
  if (!settings || own === undefined)
    return { sitesOff: null, switchSite: () => undefined, isPrivate: false };
  const { sitesOff } = settings;
  if (own === null)
    return { sitesOff, switchSite: (host, on) => change(turnSite(host, on)), isPrivate: false };
  return {
    sitesOff: sitesOffInPrivate(sitesOff, own),
    isPrivate: true,
    switchSite: (host, on) => {
      changePrivateWindowSites((sites) => withPrivateWindowSite(sites, host, on)).catch((error: unknown) =>
        logError('this site in private windows', error),
      );
    },
  };
}

export interface OriginsHandle {
  /** The granted match patterns; null until known. Live: includes changes in the browser's own settings. */
  readonly origins: readonly string[] | null;
  /** Prompts the reader for more. To be called in the click itself: the browser requires a user gesture. */
  readonly request: (origins: readonly string[]) => void;
  readonly remove: (origins: readonly string[]) => void;
}

/** The sites on which the browser lets Tickmark run. */
export function useOrigins(): OriginsHandle {
  const [origins, setOrigins] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const load = (): void => {
      allOrigins().then((all) => controller.signal.aborted || setOrigins(all), failed);
    };
    watchOrigins(load, controller.signal);
    load();
    return () => controller.abort();
  }, []);
  return {
    origins,
    request: (wanted) => void requestOrigins(wanted).catch(failed),
    remove: (unwanted) => void removeOrigins(unwanted).catch(failed),
  };
}

function failed(error: unknown): void {
  logError('permissions', error);
}
