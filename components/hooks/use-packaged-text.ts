import { useState } from 'preact/hooks';
import { fetchPackagedText } from '../../utils/platform/http.ts';
import { logError } from '../../utils/platform/log.ts';
import { assetUrl } from '../../utils/platform/runtime.ts';

export interface PackagedText {
  /** Null until loaded. */
  readonly text: string | null;
  readonly failed: boolean;
  /** Reads the file once. */
  readonly load: () => void;
}

/** A text file of our own package, read on demand. */
export function usePackagedText(path: string): PackagedText {
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const load = (): void => {
    if (text !== null) return;
    fetchPackagedText(assetUrl(path)).then(setText, (error: unknown) => {
      logError(path, error);
      setFailed(true);
    });
  };
  return { text, failed, load };
}
