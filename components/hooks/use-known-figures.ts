import { useRef, useState } from 'preact/hooks';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { KnownFigures } from '../../utils/domain/protocol.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { minuteMs } from '../../utils/domain/time.ts';
import { usePolled } from './use-polled.ts';

/** The hourly snapshot arrives some seconds after the first prices; later calls find what it brought. Milliseconds. */
const firstPollMs = 3_000;
const firstPolls = 6;
const pollMs = minuteMs;

/**
 * The figures that the background has stored, for the first frame, and the prices of seven days that the hourly snapshot
 * brings. Sends no request to a provider. Null until the first reply.
 * @param currency in which the background replies; null to wait
 */
export function useKnownFigures(coins: readonly CoinId[], currency: string | null): KnownFigures | null {
  const [known, setKnown] = useState<KnownFigures | null>(null);
  const key = currency === null ? null : [currency, ...coins].join(' ');
  const polls = useRef(0);
  usePolled(key, async (signal) => {
    try {
      const reply = await callBackground('figures.known', { coins });
      if (!signal.aborted) setKnown(reply);
      const isComplete = coins.every((coin) => Object.hasOwn(reply.sparks, coin));
      polls.current += 1;
      return Date.now() + (isComplete || polls.current >= firstPolls ? pollMs : firstPollMs);
    } catch (error) {
      logError('stored figures', error);
      return Date.now() + pollMs;
    }
  });
  return known;
}
