import { useEffect, useState } from 'preact/hooks';
import { logError } from '../../utils/platform/log.ts';
import { allOrigins, removeOrigins, requestOrigins, watchOrigins } from '../../utils/platform/permissions.ts';

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
