import { render } from 'preact';
import { createCardElement } from './card-document.ts';
import { PopoverCard, type PopoverProps } from './PopoverCard.tsx';

export interface MountedPopover {
  /** Renders synchronously, so that the size can be measured right after. */
  render(props: PopoverProps): void;
  unmount(): void;
}

/**
 * Renders the card in elements of its own: other content of the shadow root stays. One of them is a `keygen`: Chromium's
 * `window.find`, with which a page could search the card for text, skips the content of void elements. Script can put
 * content into one, and `keygen` has neither a default style nor a role.
 */
export function mountPopover(root: ShadowRoot): MountedPopover {
  const shelter = createCardElement('keygen');
  shelter.className = 'shelter';
  const place = createCardElement('div');
  place.dataset['tickmark'] = 'card';
  shelter.append(place);
  root.append(shelter);
  return {
    render(props) {
      if (props.theme) place.dataset['theme'] = props.theme;
      else delete place.dataset['theme'];
      render(<PopoverCard {...props} />, place);
    },
    unmount() {
      render(null, place);
      shelter.remove();
    },
  };
}
