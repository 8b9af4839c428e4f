import { currencyGroups } from '../../../components/options/currency-groups.ts';
import { mountPopover } from '../../../components/popover/mount.tsx';
import popoverCss from '../../../components/popover/popover.css?inline';
import { foldZeros, formatPrice } from '../../../utils/domain/format/format-price.ts';
import { readCatalogMessages } from '../../support/catalog-messages.ts';
import { amountCard } from './amount-card.ts';
import { layoutFaults } from './layout-faults.ts';

/** From the highest price of a coin in the smallest currency to the lowest in Bitcoin. */
const prices = [4_123_456_789, 98_765.43, 9.53e-11];
/** Writes longer amounts than English: the code of most currencies, and points. */
const locale = 'de-DE';

interface GroupLayout {
  readonly group: string;
  readonly cards: number;
  readonly longest: string;
  readonly shortest: string;
  readonly faults: readonly string[];
}

/** Draws cards with the longest and the shortest prices in every currency, and measures them. */
class LayoutUnderTest {
  readonly #root: ShadowRoot;
  readonly #host: HTMLElement;

  constructor() {
    this.#host = document.createElement('card-sheet');
    document.body.append(this.#host);
    this.#root = this.#host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [popoverCss, '.card { width: 100% !important; }'].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
  }

  /**
   * @param width of the card, in CSS pixels
   * @param groups how many groups of currencies
   */
  measure(width: number, groups = Infinity): GroupLayout[] {
    this.#host.style.cssText = `display:block;width:${width}px`;
    const card = mountPopover(this.#root);
    const layouts = currencyGroups()
      .slice(0, groups)
      .map(({ title, options }) => {
        const faults: string[] = [];
        const written: string[] = [];
        for (const { code } of options) {
          for (const price of prices) {
            written.push(foldZeros(formatPrice(price, code, locale)));
            for (const details of [false, true]) {
              card.render(amountCard({ price, currency: code, locale, details }));
              const found = layoutFaults(this.#root);
              if (found.length > 0) faults.push(`${written.at(-1)}: ${found.join('; ')}`);
            }
          }
        }
        const byLength = written.toSorted((a, b) => a.length - b.length);
        const [shortest = '', longest = ''] = [byLength[0], byLength.at(-1)];
        return { group: title, cards: 2 * written.length, longest, shortest, faults };
      });
    card.unmount();
    return layouts;
  }
}

declare global {
  var layout: LayoutUnderTest;
}
readCatalogMessages();
globalThis.layout = new LayoutUnderTest();
