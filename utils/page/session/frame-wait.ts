const place = Symbol.for('tickmark.frame');

/**
 * The wait of a frame's script for text, which ends when the gate's script or a newer run of the same script takes the frame
 * over: they share the global object of the frame's isolated world, which pages can't reach.
 */
export function startFrameWait(): AbortController {
  endFrameWait();
  const wait = new AbortController();
  Reflect.set(globalThis, place, wait);
  return wait;
}

/** Ends it where there is one in this document. */
export function endFrameWait(): void {
  (Reflect.get(globalThis, place) as AbortController | undefined)?.abort();
  Reflect.deleteProperty(globalThis, place);
}
