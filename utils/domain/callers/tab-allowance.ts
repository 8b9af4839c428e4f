import type { CoinId } from '../coin/coin.ts';
import { type Bucket, type BucketSize, takeTokens } from './token-bucket.ts';

/**
 * What the content scripts of one tab may ask of the background. A content script runs in its page's process, so a page
 * that takes over that process can send what it likes: these limits bound what it can learn and what it can cause.
 * They are per tab and outlive a navigation, so that a reload does not fill the buckets again.
 */
const tabLimits = {
  /** Coins that the tab has not asked prices of before. A page of the largest coin lists has some 300. */
  coins: { burst: 400, perMinute: 60 },
  /** Words of which the tab has not asked before whether they are muted or corrected. */
  words: { burst: 1_000, perMinute: 100 },
  /** Coins of which the tab has not been told before whether they are on the watchlist. */
  stars: { burst: 40, perMinute: 1 },
  /** Past prices: a card asks for two at most. */
  past: { burst: 60, perMinute: 60 },
  charts: { burst: 30, perMinute: 30 },
  /** What a reader says from within a card. */
  choices: { burst: 20, perMinute: 20 },
  /** The stars of all tabs together, so that opening many tabs does not help. */
  allStars: { burst: 120, perMinute: 2 },
} as const satisfies Record<string, BucketSize>;

export type LimitName = keyof typeof tabLimits;

/** In the place of a tab's id: what all tabs share. */
export const allTabs = -1;

/** The most coins in one call, and the most that are remembered of one frame. */
export const mostCoins = 400;
/** The most words in one call. */
export const mostWords = 300;
/** The most frames of one tab whose coins are remembered; the oldest is forgotten first. */
const mostFrames = 16;

export interface TabAllowance {
  readonly buckets: Readonly<Partial<Record<LimitName, Bucket>>>;
  /** The coins that each frame's document asked prices of, the newest last. */
  readonly frames: readonly (readonly [frame: string, coins: readonly CoinId[]])[];
  /** The coins whose star the tab was told. */
  readonly stars: readonly CoinId[];
}

export const fullAllowance: TabAllowance = { buckets: {}, frames: [], stars: [] };

/** What a caller gets, and the allowance that is left. */
export interface Grant<T> {
  readonly granted: T;
  readonly left: TabAllowance;
}

/** Takes so many tokens, or as many as there are. */
export function spend(allowance: TabAllowance, name: LimitName, wanted: number, now: number): Grant<number> {
  if (wanted === 0) return { granted: 0, left: allowance };
  const { granted, bucket } = takeTokens(allowance.buckets[name], tabLimits[name], wanted, now);
  return { granted, left: { ...allowance, buckets: { ...allowance.buckets, [name]: bucket } } };
}

/** Those of the coins that this frame may have prices of. Coins that its tab has asked for before are free. */
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

/** `again`: the tab was told of this coin before, which costs nothing. */
export type StarGrant = 'first' | 'again' | 'refused';

/**
 * Whether a frame may be told if a coin is on the watchlist: only of a coin that it has asked prices of, and of so many
 * coins as the tab's bucket has.
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
