/** A place in the viewport, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the pointer was, and when, in milliseconds of any clock. */
export interface PointerSample extends Place {
  readonly at: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The time over which the speed is taken, in milliseconds. */
const lookBackMs = 60;
/** In pixels per millisecond: a hand that reads on a word moves slower, one that crosses the page much faster. */
const fastFrom = 0.25;
/** How far beside the card a way may lead and still lead to it. */
const slack = 12;

/** The samples that still count for the speed, with the newest one. */
export function withSample(samples: readonly PointerSample[], newest: PointerSample): PointerSample[] {
  return [...samples.filter(({ at }) => newest.at - at <= lookBackMs), newest];
}

/** Whether the pointer is passing: it came too far within the last moments. */
export function isFast(samples: readonly PointerSample[], now: number): boolean {
  const recent = samples.filter(({ at }) => now - at <= lookBackMs);
  let way = 0;
  for (let index = 1; index < recent.length; index += 1) way += distance(recent[index - 1]!, recent[index]!);
  return way / lookBackMs > fastFrom;
}

/**
 * Whether a pointer that left a mention at `from` and is at `to` makes for the card: within the triangle from where
 * it left to the card's corners. Told by the ray through both places, which meets the card at `to` or beyond.
 */
export function headsFor(from: Place, to: Place, card: Box): boolean {
  const x = slab(from.x, to.x - from.x, card.left - slack, card.right + slack);
  const y = slab(from.y, to.y - from.y, card.top - slack, card.bottom + slack);
  return Math.max(x.enter, y.enter) <= Math.min(x.leave, y.leave) && Math.min(x.leave, y.leave) >= 1;
}

/** When a ray is between two parallel lines; 1 is the moment at which it passes the second place. */
function slab(start: number, step: number, low: number, high: number): { enter: number; leave: number } {
  if (step === 0) {
    const inside = start >= low && start <= high;
    return inside ? { enter: -Infinity, leave: Infinity } : { enter: Infinity, leave: -Infinity };
  }
  const [one, other] = [(low - start) / step, (high - start) / step];
  return { enter: Math.min(one, other), leave: Math.max(one, other) };
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
