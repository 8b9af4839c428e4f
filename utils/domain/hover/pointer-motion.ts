/** A point in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A position of the pointer with its time, in milliseconds of any clock. */
export interface PointerSample extends Point {
  readonly at: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The time over which the speed is measured, in milliseconds. */
const speedWindowMs = 60;
/** In pixels per millisecond: a pointer that follows the text being read is slower, one that crosses the page much faster. */
const fastFrom = 0.25;
/** Tolerance around the card, in CSS pixels, within which the pointer still aims at it. */
const slack = 12;

/** The samples within the speed window, with the newest one. */
export function withSample(samples: readonly PointerSample[], newest: PointerSample): PointerSample[] {
  return [...samples.filter(({ at }) => newest.at - at <= speedWindowMs), newest];
}

/** Whether the pointer moves too fast to mean what is under it (hover intent). */
export function isFast(samples: readonly PointerSample[], now: number): boolean {
  const recent = samples.filter(({ at }) => now - at <= speedWindowMs);
  let distanceMoved = 0;
  for (let index = 1; index < recent.length; index += 1)
    distanceMoved += distance(recent[index - 1]!, recent[index]!);
  return distanceMoved / speedWindowMs > fastFrom;
}

/**
 * Whether a pointer that left a mention at `from` and is at `to` moves towards the card: within the safe triangle from
 * `from` to the card's corners. Tested with the ray through both points, which meets the card at `to` or beyond.
 */
export function isAimedAt(from: Point, to: Point, card: Box): boolean {
  const x = slab(from.x, to.x - from.x, card.left - slack, card.right + slack);
  const y = slab(from.y, to.y - from.y, card.top - slack, card.bottom + slack);
  return Math.max(x.enter, y.enter) <= Math.min(x.leave, y.leave) && Math.min(x.leave, y.leave) >= 1;
}

/** The span in which a ray is between two parallel lines, as multiples of the way to its second point. */
function slab(start: number, step: number, low: number, high: number): { enter: number; leave: number } {
  if (step === 0) {
    const inside = start >= low && start <= high;
    return inside ? { enter: -Infinity, leave: Infinity } : { enter: Infinity, leave: -Infinity };
  }
  const [one, other] = [(low - start) / step, (high - start) / step];
  return { enter: Math.min(one, other), leave: Math.max(one, other) };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
