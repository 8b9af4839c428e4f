import { render } from 'preact';
import { PopoverCard, type PopoverProps } from './PopoverCard.tsx';

export interface MountedPopover {
  /** Shows these figures; at once, so that the size can be measured right after. */
  render(props: PopoverProps): void;
  unmount(): void;
}

/**
 * Puts the card into a shadow root, inside an element of its own: what else the host keeps in there (a
 * style element where style sheets can't be adopted) is left alone.
 */
export function mountPopover(root: ShadowRoot): MountedPopover {
  const place = document.createElement('div');
  root.append(place);
  return {
    render(props) {
      render(<PopoverCard {...props} />, place);
    },
    unmount() {
      render(null, place);
      place.remove();
    },
  };
}
