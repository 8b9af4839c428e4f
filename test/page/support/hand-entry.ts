import { mountNotice, mountPopover } from '../../../components/popover/mount.tsx';
import popoverCss from '../../../components/popover/popover.css?inline';
import { facts, props } from '../../../scripts/cards/card-base.ts';
import type { FoundCoins } from '../../../utils/domain/card/card-facts.ts';
import type { MarkChoice } from '../../../utils/domain/choices/choice.ts';
import { coinById } from '../../../utils/domain/coin/catalog.ts';
import { readCatalogMessages } from '../../support/catalog-messages.ts';

const shortcuts = { next: 'Alt+Shift+.', open: null };
const found: FoundCoins = {
  query: 'ada',
  coins: [
    { id: 'ada-dog', name: 'Ada The Dog With A Name That Is Longer Than The Card', symbol: 'ADA' },
    { id: 'adapad', name: 'ADAPad', symbol: 'ADAPAD' },
  ],
  isLoading: true,
};
const choices: Readonly<Record<string, MarkChoice>> = {
  muted: { kind: 'mute', word: 'ADA' },
  'coin-muted': { kind: 'mute-coin', coin: 'cardano', words: ['ADA', 'Cardano'] },
  'not-here': { kind: 'no-coin', word: 'ADA', coin: 'cardano' },
  corrected: { kind: 'correct', word: 'UNI', from: 'uniswap', to: 'bitcoin' },
  'site-off': { kind: 'site-off' },
};

const cardano = coinById('cardano')!;
const card = (changes: Parameters<typeof facts>[0]) =>
  props({
    coin: cardano,
    runnerUp: { id: 'dogecoin', name: 'Dogecoin' },
    facts: facts({ word: 'ADA', runnerUp: 'dogecoin', shortcuts, ...changes }),
  });

/** What a card looks like in the reader's hand, by name: each renders into an open root, for axe and for pictures. */
const states: Readonly<Record<string, (root: ShadowRoot) => void>> = {
  keys: (root) => mountPopover(root).render(card({})),
  pinned: (root) => mountPopover(root).render(card({ pinned: true })),
  found: (root) => openPicker(root, found),
  'found-none': (root) => openPicker(root, { query: 'xyzzy', coins: [], isLoading: false }),
  failed: (root) => showNotice(root, choices['muted']!, true),
  ...Object.fromEntries(
    Object.entries(choices).map(([name, choice]) => [
      name,
      (root: ShadowRoot) => showNotice(root, choice, false),
    ]),
  ),
};

/** Opens the panel and the search in it; each is rendered a turn after its click. */
function openPicker(root: ShadowRoot, answer: FoundCoins): void {
  mountPopover(root).render(card({ found: answer }));
  const open = (...selectors: string[]): void => {
    const [first, ...rest] = selectors;
    const control = first === undefined ? null : root.querySelector<HTMLElement>(first);
    control?.click();
    if (selectors.length > 0) requestAnimationFrame(() => open(...(control ? rest : selectors)));
  };
  open('.why', '[data-choice="other-coin"]');
}

function showNotice(root: ShadowRoot, choice: MarkChoice, failed: boolean): void {
  mountNotice(root).render({ choice, theme: null, failed, coinById, onAction: () => undefined });
}

class HandSheet {
  readonly names = Object.keys(states);

  show(name: string): void {
    document.querySelector('hand-sheet')?.remove();
    const host = document.createElement('hand-sheet');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(popoverCss);
    root.adoptedStyleSheets = [sheet];
    states[name]!(root);
  }
}

declare global {
  var hands: HandSheet;
}
readCatalogMessages();
globalThis.hands = new HandSheet();
