import { minuteMs } from '../time.ts';

/** A token bucket's capacity and refill rate. */
export interface BucketSize {
  readonly burst: number;
  readonly perMinute: number;
}

/** Tokens at a moment, in milliseconds since 1970. */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

export interface Taken {
  /** The number of tokens taken: those wanted, or as many as there were. */
  readonly granted: number;
  readonly bucket: Bucket;
}

/** @param bucket its last state; undefined for a full one */
export function takeTokens(
  bucket: Bucket | undefined,
  { burst, perMinute }: BucketSize,
  wanted: number,
  now: number,
): Taken {
  // After the clock was set back no time has passed.
  const passed = bucket ? Math.max(0, now - bucket.at) : 0;
  const tokens = bucket ? Math.min(burst, bucket.tokens + (passed * perMinute) / minuteMs) : burst;
  const granted = Math.min(wanted, Math.floor(tokens));
  return { granted, bucket: { tokens: tokens - granted, at: now } };
}
