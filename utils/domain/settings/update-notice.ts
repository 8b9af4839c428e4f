/** An update that brought something new and that the reader has not seen yet. Versions as in the manifest: `1.4.2`. */
export interface UpdateNotice {
  readonly from: string;
  readonly to: string;
}

/** Null for an update that brings corrections only: the first two numbers of the version stay the same. */
export function noticeOf(from: string | undefined, to: string): UpdateNotice | null {
  if (from === undefined) return null;
  const series = (version: string): string => version.split('.').slice(0, 2).join('.');
  return series(from) === series(to) ? null : { from, to };
}
