import { autoUpdate, computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';
import { rectsOf } from './hit-test.ts';
import type { MarkedMention } from './marked-mention.ts';

/** Between mention and card, and between card and the viewport's edge, in CSS pixels. */
const gap = 8;
const edge = 8;
/** A card is never made lower than this; it scrolls inside. */
const lowest = 120;

/**
 * Keeps the card beside a mention while the page scrolls, resizes or shifts: below it where there is room, else
 * above or at its side, and as high as the room is. Returns how to stop.
 * @param outOfSight told when the mention was scrolled out of its container or the viewport
 */
export function followMention(host: HTMLElement, marked: MarkedMention, outOfSight: () => void): () => void {
  const element = marked.place.startContainer.parentElement ?? document.documentElement;
  const end = getComputedStyle(element).direction === 'rtl' ? 'end' : 'start';
  const anchor = {
    contextElement: element,
    getBoundingClientRect: () => rectsOf(marked)[0] ?? element.getBoundingClientRect(),
  };
  const place = async (): Promise<void> => {
    // Its natural height decides on which side it has room, not the one that it was given last.
    host.style.removeProperty('--room');
    const { x, y, middlewareData } = await computePosition(anchor, host, {
      strategy: 'fixed',
      placement: `bottom-${end}`,
      middleware: [
        offset(gap),
        flip({
          padding: edge,
          fallbackPlacements: [`top-${end}`, 'right', 'left'],
        }),
        shift({ padding: edge }),
        size({
          padding: edge,
          apply: ({ availableHeight, rects }) => {
            // Nearly every card has room enough, and then nothing has to be laid out anew.
            if (rects.floating.height <= availableHeight) return;
            host.style.setProperty('--room', `${Math.max(lowest, Math.floor(availableHeight))}px`);
          },
        }),
        hide(),
      ],
    });
    host.style.setProperty('left', `${x}px`, 'important');
    host.style.setProperty('top', `${y}px`, 'important');
    if (middlewareData.hide?.referenceHidden) outOfSight();
  };
  return autoUpdate(anchor, host, () => void place());
}
