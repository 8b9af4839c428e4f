import type { CoinId } from '../coin/coin.ts';
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

interface Taken {
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

/**
 * Rate limits for the content scripts of one tab. A content script shares its page's process, so a page that compromises the
 * process can send any message: these limits bound what it can learn and cause. They are per tab and outlive a
 * navigation, so that a reload does not refill the buckets.
 */
const tabLimits = {
  /** Coins whose prices the tab requests for the first time. The largest coin lists have some 300 on a page. */
  coins: { burst: 400, perMinute: 60 },
  /** Words for which the tab requests for the first time whether they are muted or corrected. */
  words: { burst: 1_000, perMinute: 100 },
  /** Words that could be coins outside the catalog. */
  coinWords: { burst: 300, perMinute: 60 },
  /** Coins for which the tab learns for the first time whether they are on the watchlist. */
  stars: { burst: 40, perMinute: 1 },
  /** New requests for past prices by a coin's name: a card makes three at most. What is cached takes none. */
  past: { burst: 60, perMinute: 60 },
  /** New requests for a basket of past prices: a card makes three at most, all cards of one page mostly the same. */
  moments: { burst: 20, perMinute: 10 },
  charts: { burst: 30, perMinute: 30 },
  /** Choices that the reader makes in a card. */
  choices: { burst: 20, perMinute: 20 },
  /** The stars of all tabs together, so that opening many tabs does not help. */
  allStars: { burst: 120, perMinute: 2 },
} as const satisfies Record<string, BucketSize>;

export type LimitName = keyof typeof tabLimits;

/** Used instead of a tab's id for the limits that all tabs share. */
export const allTabs = -1;

/** The most coins in one call, and the most that are remembered of one frame. */
export const mostCoins = 400;
/** The most words in one call. */
export const mostWords = 300;
/** The most words of one call that could be coins outside the catalog. */
export const mostCoinWords = 60;
/** The most frames of one tab whose coins are remembered; the oldest is dropped first. */
const mostFrames = 16;

export interface TabAllowance {
  readonly buckets: Readonly<Partial<Record<LimitName, Bucket>>>;
  /** The coins whose prices each frame's document requested, the newest last. */
  readonly frames: readonly (readonly [frame: string, coins: readonly CoinId[]])[];
  /** The coins for which the tab has learnt whether they are on the watchlist. */
  readonly stars: readonly CoinId[];
}

export const fullAllowance: TabAllowance = { buckets: {}, frames: [], stars: [] };

/** What a caller is granted, and the allowance that remains. */
export interface Grant<T> {
  readonly granted: T;
  readonly left: TabAllowance;
}

/** Takes the wanted number of tokens, or as many as there are. */
export function spend(allowance: TabAllowance, name: LimitName, wanted: number, now: number): Grant<number> {
  if (wanted === 0) return { granted: 0, left: allowance };
  const { granted, bucket } = takeTokens(allowance.buckets[name], tabLimits[name], wanted, now);
  return { granted, left: { ...allowance, buckets: { ...allowance.buckets, [name]: bucket } } };
}

/** Those of the coins whose prices this frame may have. Coins that its tab requested before are free. */
export function admitCoins(
  allowance: TabAllowance,
  frame: string,
  coins: readonly CoinId[],
  now: number,
): Grant<readonly CoinId[]> {
  if (isLastOf(allowance.frames, frame, coins)) return { granted: coins, left: allowance };
  const known = new Set(allowance.frames.flatMap(([, asked]) => asked));
  const fresh = coins.filter((coin) => !known.has(coin));
  const { granted, left } = spend(allowance, 'coins', fresh.length, now);
  const refused = new Set(fresh.slice(granted));
  const admitted = coins.filter((coin) => !refused.has(coin));
  return { granted: admitted, left: { ...left, frames: withCoins(left.frames, frame, admitted) } };
}

/** `again`: the tab has learnt it before, so it is free. */
type StarGrant = 'first' | 'again' | 'refused';

/**
 * Whether a frame may learn if a coin is on the watchlist: only for a coin whose prices it has requested, and only for as
 * many coins as the tab's bucket has tokens.
 */
export function admitStar(
  allowance: TabAllowance,
  frame: string,
  coin: CoinId,
  now: number,
): Grant<StarGrant> {
  const isAsked = allowance.frames.some(([name, coins]) => name === frame && coins.includes(coin));
  if (!isAsked) return { granted: 'refused', left: allowance };
  if (allowance.stars.includes(coin)) return { granted: 'again', left: allowance };
  const { granted, left } = spend(allowance, 'stars', 1, now);
  if (granted === 0) return { granted: 'refused', left };
  return { granted: 'first', left: { ...left, stars: [...left.stars, coin].slice(-mostCoins) } };
}

function isLastOf(frames: TabAllowance['frames'], frame: string, coins: readonly CoinId[]): boolean {
  const last = frames.at(-1);
  if (last?.[0] !== frame) return false;
  const asked = new Set(last[1]);
  return coins.every((coin) => asked.has(coin));
}

function withCoins(
  frames: TabAllowance['frames'],
  frame: string,
  coins: readonly CoinId[],
): TabAllowance['frames'] {
  const before = frames.find(([name]) => name === frame)?.[1] ?? [];
  const asked = new Set(coins);
  const all = [...before.filter((coin) => !asked.has(coin)), ...asked].slice(-mostCoins);
  return [...frames.filter(([name]) => name !== frame), [frame, all] as const].slice(-mostFrames);
}
