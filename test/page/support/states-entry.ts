import { mountPopover } from '../../../components/popover/mount.tsx';
import popoverCss from '../../../components/popover/popover.css?inline';
import { cardStates } from '../../../scripts/cards/card-states.ts';
import { readCatalogMessages } from '../../support/catalog-messages.ts';
import { layoutFaults } from './layout-faults.ts';

/** The faults in the layout of all states of the card, each with the state's name. */
function faultsOfStates(): string[] {
  return Object.entries(cardStates()).flatMap(([name, props]) => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(popoverCss);
    root.adoptedStyleSheets = [sheet];
    mountPopover(root).render(props);
    const faults = layoutFaults(root).map((fault) => `${name}: ${fault}`);
    host.remove();
    return faults;
  });
}

declare global {
  var states: { readonly faults: () => string[] };
}
readCatalogMessages();
globalThis.states = { faults: faultsOfStates };
