/** The two browsers that Tickmark is built for. Any Chromium relative counts as `chromium`. */
export type BrowserKind = 'chromium' | 'firefox';

/** A browser on this machine that is new enough. */
export interface FoundBrowser {
  readonly kind: BrowserKind;
  /** Absolute path of the program. */
  readonly path: string;
  /** Its version line, or null where it cannot be queried (Windows). */
  readonly version: string | null;
}

/** A path to try, and where it comes from: "TICKMARK_CHROMIUM", "usual place", "Puppeteer's cache". */
export interface Candidate {
  readonly path: string;
  readonly from: string;
}

/** The oldest major versions with everything Tickmark needs; the manifest says the same. */
export const minimumVersion: Readonly<Record<BrowserKind, number>> = { chromium: 120, firefox: 140 };

/** The major version in what `--version` prints ("Chromium 156.0.7900.1 built on …"), or null. */
export function majorVersion(text: string): number | null {
  const match = /(\d+)\.\d+/.exec(text);
  return match?.[1] === undefined ? null : Number(match[1]);
}
