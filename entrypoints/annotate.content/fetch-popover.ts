import { coinById } from '../../utils/domain/coin/catalog.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { CardHost } from '../../utils/page/card/page-ports.ts';
import { offeredPopover } from '../../utils/page/card/popover-handover.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { browserMessages } from '../../utils/platform/ui-messages.ts';

/** Creates the card's host; has the background inject the card's script into this frame first, once. */
export async function fetchPopover(signal: AbortSignal): Promise<CardHost> {
  if (!offeredPopover()) await callBackground('popover.load', null);
  const make = offeredPopover();
  if (!make) throw new Error('the card’s script did not register itself');
  const fetchIcon = (coin: CoinId): Promise<string | null> => callBackground('icon.get', { coin });
  return make({ coinById, fetchIcon, messages: browserMessages }, signal);
}
