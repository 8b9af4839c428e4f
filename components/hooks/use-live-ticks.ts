import { useEffect, useState } from 'preact/hooks';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { isStreamed } from '../../utils/domain/live/shown-price.ts';
import { type Tick, withTick } from '../../utils/domain/live/tick.ts';
import { watchLive } from '../../utils/platform/live-port.ts';

/** The last ticks of each coin, newest first. */
export type LiveTicks = ReadonlyMap<CoinId, readonly Tick[]>;

/**
 * The streamed prices of the watchlist's coins, which may be named to an exchange, while the surface is open; updated at most
 * once a frame.
 * @param currency the reader's; nothing is streamed in one that ticks are not converted to. Null to wait
 */
export function useLiveTicks(coins: readonly CoinId[], currency: string | null): LiveTicks {
  const [ticks, setTicks] = useState<LiveTicks>(() => new Map());
  const isReady = currency !== null && isStreamed(currency) && coins.length > 0;
  // A change of the currency starts anew.
  const key = isReady ? [currency, ...coins].join(' ') : '';
  useEffect(() => {
    if (key === '') return;
    const controller = new AbortController();
    const fresh = new Map<CoinId, Tick>();
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const newest = [...fresh];
      fresh.clear();
      setTicks((last) => {
        const trails = newest.map(([coin, tick]) => [coin, withTick(last.get(coin) ?? [], tick)] as const);
        return new Map([...last, ...trails]);
      });
    };
    const keep = (tick: Tick): void => {
      fresh.set(tick.coin, tick);
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const watched = key.split(' ').slice(1);
    watchLive({ coins: watched, named: watched }, keep, controller.signal);
    return () => {
      controller.abort();
      cancelAnimationFrame(frame);
    };
  }, [key]);
  return ticks;
}
