import { mountPopover } from '../../components/popover/mount.tsx';
import popoverCss from '../../components/popover/popover.css?inline';
import { readCatalogMessages } from '../../test/support/catalog-messages.ts';
import { cardStates } from './card-states.ts';

/** Renders the card in one of its states on a plain page, at its natural size. */
class CardSheet {
  show(name: string): void {
    document.querySelector('card-sheet')?.remove();
    const host = document.createElement('card-sheet');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(popoverCss);
    root.adoptedStyleSheets = [sheet];
    mountPopover(root).render(cardStates()[name]!);
  }

  names(): string[] {
    return Object.keys(cardStates());
  }

  /** Opens the panel behind “Why this?”, where the card shows that. */
  openWhy(): void {
    document.querySelector('card-sheet')!.shadowRoot!.querySelector<HTMLElement>('.why:not(.more)')?.click();
  }
}

declare global {
  var cards: CardSheet;
}
readCatalogMessages();
globalThis.cards = new CardSheet();
