import type { Box } from './pointer-motion.ts';

/** The common part of two boxes; empty ones have no positive width and height. */
export function intersection(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export function isEmpty({ left, right, top, bottom }: Box): boolean {
  return right <= left || bottom <= top;
}

/** The smallest box around all of these. */
export function boxAround(boxes: readonly [Box, ...Box[]]): Box {
  return boxes.reduce((one, other) => ({
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  }));
}

/** Whether a point is in a box, or at most `slack` beside it. */
export function isInBox({ left, right, top, bottom }: Box, x: number, y: number, slack = 0): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
}

/** The lower limit wins where the limits contradict each other. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
