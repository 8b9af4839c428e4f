import { coinById } from '../../utils/domain/coin/catalog.ts';
import type { CardHost } from '../../utils/page/page-ports.ts';
import { offeredPopover } from '../../utils/page/popover-handover.ts';
import { callBackground } from '../../utils/platform/messaging.ts';

/** Has the background put the card's script into this frame, once, and makes the host with what it brings. */
export async function fetchPopover(signal: AbortSignal): Promise<CardHost> {
  if (!offeredPopover()) await callBackground('popover.load', null);
  const make = offeredPopover();
  if (!make) throw new Error('the script of the card brought nothing along');
  return make({ coinById, fetchIcon: (coin) => callBackground('icon.get', { coin }) }, signal);
}
