import { render } from 'preact';
import { PopoverCard, type PopoverProps } from './PopoverCard.tsx';

export interface MountedPopover {
  /** Renders synchronously, so that the size can be measured right after. */
  render(props: PopoverProps): void;
  unmount(): void;
}

/** Renders the card in an element of its own: other content of the shadow root, such as a style element, stays. */
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
