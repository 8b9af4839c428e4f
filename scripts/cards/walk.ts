import type { Point } from '../../utils/domain/quote/history.ts';

/** 7 February 2026, 18:40 UTC. */
export const now = Date.UTC(2026, 1, 7, 18, 40);

/** A pseudorandom walk from one price to another, the same in every run. */
export function walk(from: number, to: number, spanMs: number, steps = 144): Point[] {
  let seed = 7;
  let drift = 0;
  return Array.from({ length: steps + 1 }, (_, step) => {
    seed = (seed * 48_271) % 2_147_483_647;
    drift = drift * 0.93 + (seed / 2_147_483_647 - 0.5) * 0.02;
    const part = step / steps;
    const calm = Math.sin(Math.PI * part);
    return [now - spanMs + part * spanMs, (from + (to - from) * part ** 1.4) * (1 + drift * calm)] as const;
  });
}
