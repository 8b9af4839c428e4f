import { useEffect, useState } from 'preact/hooks';
import { logError } from '../../utils/platform/log.ts';
import { allOrigins, removeOrigins, requestOrigins, watchOrigins } from '../../utils/platform/permissions.ts';

export interface OriginsHandle {
  /** The match patterns granted at the moment; null until known. Live: also what the browser's own pages change. */
  readonly origins: readonly string[] | null;
  /** Asks the reader for more. Call it in the click itself: later the browser refuses. */
  readonly request: (origins: readonly string[]) => void;
  readonly remove: (origins: readonly string[]) => void;
}

/** The sites on which the browser lets Tickmark run. */
export function useOrigins(): OriginsHandle {
  const [origins, setOrigins] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const read = (): void => {
      allOrigins().then((all) => controller.signal.aborted || setOrigins(all), failed);
    };
    watchOrigins(read, controller.signal);
    read();
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
