import { render } from 'preact';
import { PopoverCard, type PopoverProps } from './PopoverCard.tsx';

export interface MountedPopover {
  /** Shows these figures; at once, so that the size can be measured right after. */
  render(props: PopoverProps): void;
  unmount(): void;
}

/**
 * Puts the card into a shadow root, inside elements of its own: what else the host keeps in there is left alone. One
 * of them is a `keygen`: Chromium's `window.find`, with which a page could guess at the card's text, leaves out what is in
 * void elements. Script can put content into one, and this one has no look and no role of its own.
 */
export function mountPopover(root: ShadowRoot): MountedPopover {
  const shelter = document.createElement('keygen');
  shelter.className = 'shelter';
  const place = document.createElement('div');
  place.dataset['tickmark'] = 'card';
  shelter.append(place);
  root.append(shelter);
  return {
    render(props) {
      render(<PopoverCard {...props} />, place);
    },
    unmount() {
      render(null, place);
      shelter.remove();
    },
  };
}
