import { browser } from './browser.ts';

/**
 * Replaces WXT's `ContentScriptContext` in the gate's script, which needs no more of it than the signal: aborted when a newer version
 * of the script starts in the same document, as after an update of the extension.
 */
export class GateContext {
  readonly signal: AbortSignal;

  constructor() {
    const end = new AbortController();
    this.signal = end.signal;
    const started = `${browser.runtime.id}:started`;
    // An event of the document, since the scripts of two versions share nothing else.
    document.dispatchEvent(new CustomEvent(started));
    const root: EventTarget = document;
    root.addEventListener(started, () => end.abort(), { once: true });
  }
}
