import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type CoinId, coinIdPattern, longestCoinId } from '../../utils/domain/coin/coin.ts';

export interface OpenedCoin {
  /** The coin of the coin view; null for the lists. */
  readonly coin: CoinId | null;
  readonly open: (coin: CoinId) => void;
  readonly close: () => void;
}

/** The coin of the coin view, which is part of the address (`#coin=bitcoin`), so that other parts can link to it. */
export function useOpenedCoin(): OpenedCoin {
  const [coin, setCoin] = useState(() => coinIn(location.hash));
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener('hashchange', () => setCoin(coinIn(location.hash)), {
      signal: controller.signal,
    });
    return () => controller.abort();
  }, []);
  // The row that the view was opened from gets the focus back.
  const last = useRef<CoinId | null>(null);
  useLayoutEffect(() => {
    if (coin === null && last.current !== null)
      document.querySelector<HTMLElement>(`[data-coin="${last.current}"] [data-row]`)?.focus();
    last.current = coin;
  }, [coin]);
  return {
    coin,
    open: (id) => {
      location.hash = `coin=${id}`;
    },
    close: () => {
      location.hash = '';
    },
  };
}

/** The coin that an address names; null for none. */
export function coinIn(hash: string): CoinId | null {
  const coin = new URLSearchParams(hash.replace(/^#/, '')).get('coin') ?? '';
  return coin.length <= longestCoinId && coinIdPattern.test(coin) ? coin : null;
}
