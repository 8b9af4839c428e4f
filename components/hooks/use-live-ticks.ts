import { useEffect, useState } from 'preact/hooks';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { isStreamed } from '../../utils/domain/live/shown-price.ts';
import type { Tick } from '../../utils/domain/live/tick.ts';
import { watchLive } from '../../utils/platform/live-port.ts';

export type LiveTicks = ReadonlyMap<CoinId, Tick>;

/**
 * The last streamed price of each of these coins while the surface is open, updated at most once a frame.
 * @param currency the reader's; nothing is streamed where no stream has prices in it. Null to wait
 */
export function useLiveTicks(coins: readonly CoinId[], currency: string | null): LiveTicks {
  const [ticks, setTicks] = useState<LiveTicks>(() => new Map());
  const key = currency !== null && isStreamed(currency) ? coins.join(' ') : '';
  useEffect(() => {
    if (key === '') return;
    const controller = new AbortController();
    const fresh = new Map<CoinId, Tick>();
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const newest = [...fresh];
      fresh.clear();
      setTicks((last) => new Map([...last, ...newest]));
    };
    const keep = (tick: Tick): void => {
      fresh.set(tick.coin, tick);
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    watchLive(key.split(' '), keep, controller.signal);
    return () => {
      controller.abort();
      cancelAnimationFrame(frame);
    };
  }, [key]);
  return ticks;
}
