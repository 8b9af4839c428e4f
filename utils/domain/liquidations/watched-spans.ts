/** A time in which a stream was open, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How far behind now the end of the current span may be: it is extended with each write. */
const currentMs = 30_000;

/** How long at least one of several streams was not open between two moments. Spans are in order and do not overlap. */
export function unwatchedMs(streams: readonly (readonly Span[])[], from: number, to: number): number {
  const holes = streams.flatMap((spans) => holesOf(spans, from, to)).toSorted((a, b) => a.from - b.from);
  let total = 0;
  let end = from;
  for (const hole of holes) {
    total += Math.max(0, hole.to - Math.max(hole.from, end));
    end = Math.max(end, hole.to);
  }
  return total;
}

/** Whether a stream was closed at any time since then, however shortly. */
export function gapBetween(spans: readonly Span[], from: number): boolean {
  return spans.filter(({ to }) => to > from).length !== 1 || (spans.at(-1)?.from ?? Infinity) > from;
}

function holesOf(spans: readonly Span[], from: number, to: number): Span[] {
  const holes: Span[] = [];
  let end = from;
  for (const span of spans) {
    if (span.from > end) holes.push({ from: end, to: Math.min(span.from, to) });
    end = Math.max(end, span.to);
  }
  if (to - end > currentMs) holes.push({ from: end, to });
  return holes;
}
