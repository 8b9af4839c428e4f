import { type ComponentChild, render } from 'preact';
import type { ShownTheme } from '../../utils/domain/color/card-theme.ts';
import { ChoiceNotice, type NoticeProps } from './ChoiceNotice.tsx';
import { createCardElement } from './card-document.ts';
import { PopoverCard, type PopoverProps } from './PopoverCard.tsx';

export interface Mounted<Props> {
  /** Renders synchronously, so that the size can be measured right after. */
  render(props: Props): void;
  unmount(): void;
}

interface Themed {
  readonly theme?: ShownTheme;
}

export function mountPopover(root: ShadowRoot): Mounted<PopoverProps> {
  return mountIn(root, (props) => <PopoverCard {...props} />);
}

export function mountNotice(root: ShadowRoot): Mounted<NoticeProps> {
  return mountIn(root, (props) => <ChoiceNotice {...props} />);
}

/**
 * Renders in elements of its own: other content of the shadow root stays. One of them is a `keygen`: Chromium's
 * `window.find`, with which a page could search the card for text, skips the content of void elements. Script can put
 * content into one, and `keygen` has neither a default style nor a role.
 */
function mountIn<Props extends Themed>(
  root: ShadowRoot,
  view: (props: Props) => ComponentChild,
): Mounted<Props> {
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
      render(view(props), place);
    },
    unmount() {
      render(null, place);
      shelter.remove();
    },
  };
}
