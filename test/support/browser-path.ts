import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { findBrowser } from '../../scripts/browsers/find-browser.ts';

const paths = new Map<BrowserKind, Promise<string>>();

/** The path of a browser. Looked up once per process, since the look-up runs the browser to learn its version. */
export function browserPath(kind: BrowserKind): Promise<string> {
  const path = paths.get(kind) ?? findBrowser(kind).then((found) => found.path);
  paths.set(kind, path);
  return path;
}
