import { FrameSlot } from '../dom/frame-slot.ts';
import type { CardHost, CardSources } from './page-ports.ts';

type MakePopover = (sources: CardSources, signal: AbortSignal) => CardHost;

/** Creates the card's host: provided by the card's script to the content script. */
export const popoverSlot = new FrameSlot<MakePopover>('popover');
