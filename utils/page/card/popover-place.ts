import { autoUpdate, computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';
import type { CardElement } from './card-element.ts';
import { rectsOf } from '../marks/hit-test.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';

/** Between mention and card, and between card and the viewport's edge, in CSS pixels. */
const gap = 8;
const edge = 8;
/** A card is never made lower than this; it scrolls inside. */
const lowest = 120;

/**
 * Keeps the card beside a mention while the page scrolls, resizes or shifts: below it where there is room, else
 * above or at its side, and as high as the room is. Returns how to stop.
 * `moved` is told of each new place, `outOfSight` when the mention was scrolled out of its container or the viewport.
 */
export function followMention(
  card: CardElement,
  marked: MarkedMention,
  { moved, outOfSight }: { readonly moved: () => void; readonly outOfSight: () => void },
): () => void {
  const { host } = card;
  let last = '';
  const element = marked.place.startContainer.parentElement ?? document.documentElement;
  const end = getComputedStyle(element).direction === 'rtl' ? 'end' : 'start';
  const anchor = {
    contextElement: element,
    getBoundingClientRect: () => rectsOf(marked)[0] ?? element.getBoundingClientRect(),
  };
  const place = async (): Promise<void> => {
    // Its natural height decides on which side it has room, not the one that it was given last.
    card.limitHeight(null);
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
            card.limitHeight(Math.max(lowest, Math.floor(availableHeight)));
          },
        }),
        hide(),
      ],
    });
    card.moveTo(x, y);
    if (last !== `${x} ${y}`) moved();
    last = `${x} ${y}`;
    if (middlewareData.hide?.referenceHidden) outOfSight();
  };
  return autoUpdate(anchor, host, () => void place());
}
