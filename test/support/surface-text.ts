import { coinById } from '../../utils/domain/coin/catalog.ts';
import { otherSources, sources } from '../../utils/domain/quote/sources.ts';
import { currencies } from '../../utils/domain/settings/currencies.ts';
import { escapeRegExp } from './pseudo-locale.ts';

/** The text of a surface, visible and for assistive technology. */
export interface SurfaceText {
  /** Visible text nodes in the order of the document. */
  readonly texts: readonly string[];
  /** Names, tooltips, placeholders and values for assistive technology. */
  readonly attributes: readonly string[];
  /** Elements whose text does not fit, in words. */
  readonly cut: readonly string[];
}

/** Reads a document or a shadow root. Runs in the page, as text: it may use nothing from outside. */
export function readSurface(root: Document | ShadowRoot): SurfaceText {
  const spoken = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt', 'placeholder', 'label'];
  const texts: string[] = [];
  const attributes: string[] = [];
  const cut: string[] = [];
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) || element.closest('select, svg title') !== null;
  const ownText = (element: Element): string =>
    [...element.childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')).join('');
  const report = (element: Element, what: string): void => {
    cut.push(
      `${element.localName}.${element.getAttribute('class') ?? ''} ${what}: ${element.textContent.trim()}`,
    );
  };
  const checkInput = (input: HTMLInputElement): void => {
    const style = getComputedStyle(input);
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = style.font;
    const room =
      input.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    if (context.measureText(input.placeholder).width > room) cut.push(`placeholder: ${input.placeholder}`);
  };
  const checkBox = (element: HTMLElement): void => {
    const style = getComputedStyle(element);
    // Text for screen readers, and boxes without a size of their own.
    if (element.closest('.unseen') || style.display.startsWith('inline') || element.clientWidth === 0) return;
    // A long name of a coin ends in an ellipsis, and is whole in the title.
    const title = element.closest<HTMLElement>('[title]')?.title ?? '';
    if (style.textOverflow === 'ellipsis' && title.includes(element.textContent.trim())) return;
    // Links on one line that scrolls.
    if (element.localName === 'nav') return;
    const isWide = element.scrollWidth - element.clientWidth > 1;
    const isHigh = element.scrollHeight - element.clientHeight > 1;
    const ellipsis = style.overflowX !== 'visible';
    if (isWide && (ellipsis || ownText(element) !== '')) report(element, 'is too narrow');
    if (isHigh && ownText(element) !== '' && !/auto|scroll/.test(style.overflowY))
      report(element, 'is too low');
  };
  const pieces: { readonly text: Text; readonly boxes: readonly DOMRect[] }[] = [];
  /** The visible boxes of a text, as the scrolling or clipping elements around it leave them. */
  const boxesOf = (text: Text): DOMRect[] => {
    const range = document.createRange();
    range.selectNodeContents(text);
    // A chip or a button takes the place of its background.
    const ground = text.parentElement?.closest('.chip, button');
    let boxes = [...range.getClientRects(), ...(ground?.getClientRects() ?? [])];
    for (let around = text.parentElement; around; around = around.parentElement) {
      const { position, overflowX } = getComputedStyle(around);
      // What lies over the rest on purpose.
      if (position === 'sticky' || around.matches('.unseen, select, [role=listbox]')) return [];
      if (overflowX === 'visible' || around === document.body) continue;
      const clip = around.getBoundingClientRect();
      boxes = boxes.map(({ left, top, right, bottom }) => {
        const [x, y] = [Math.max(left, clip.left), Math.max(top, clip.top)];
        return new DOMRect(x, y, Math.min(right, clip.right) - x, Math.min(bottom, clip.bottom) - y);
      });
    }
    // Without the edge that accents and descenders of two lines may share.
    return boxes
      .filter(({ width, height }) => width > 0 && height > 4)
      .map(({ x, y, width, height }) => new DOMRect(x + 1, y + 2, width - 2, height - 4));
  };
  const together = (one: Text, other: Text): boolean => {
    const ground = one.parentElement?.closest('.chip, button');
    return ground?.contains(other) ?? false;
  };
  const overlap = (one: DOMRect, other: DOMRect): boolean =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  for (const element of root.querySelectorAll('*')) {
    if (!isShown(element) || element.closest('style, script, head')) continue;
    for (const node of element.childNodes) {
      if (!(node instanceof Text)) continue;
      // The page's own words, names of a file, and keys as the browser writes them.
      if (!element.matches('[data-part=figure-words], code, kbd')) texts.push(node.data);
      if (node.data.trim() !== '') pieces.push({ text: node, boxes: boxesOf(node) });
    }
    for (const name of spoken) attributes.push(element.getAttribute(name) ?? '');
    if (element instanceof HTMLElement) checkBox(element);
    if (element instanceof HTMLInputElement) checkInput(element);
  }
  for (const [index, { text, boxes }] of pieces.entries())
    for (const other of pieces.slice(index + 1))
      if (boxes.some((box) => other.boxes.some((each) => overlap(box, each))) && !together(text, other.text))
        cut.push(`“${text.data}” and “${other.text.data}” overlap`);
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) cut.push('the page is wider than its window');
  return { texts, attributes: attributes.filter((text) => text !== ''), cut };
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-US', { month: 'short' }).format(new Date(2026, month, 15)),
);
const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

/** Text that is the same in every language or comes from `Intl`, besides the names of coins. */
const names = [
  ...[...Object.values(sources), ...otherSources].map(({ name }) => name),
  ...currencies.map((code) => code.toUpperCase()),
  ...currencies
    .filter((code) => /^[a-z]{3}$/.test(code))
    .map((code) => currencyNames.of(code.toUpperCase())!),
  ...months,
  'USDT',
  'sats',
  'bits',
  'Tickmark',
  'Stocktwits',
  'CoinGlass',
  'Frankfurter',
  'milliseconds',
  'ms',
  // Keys, as the browser writes them.
  'Alt',
  'Shift',
];
const hostName = String.raw`[\w-]+(?:\.[\w-]+)+`;

/**
 * What is wrong with the words of a surface in the pseudo-locale, where every message has accents and brackets.
 * @param coinIds coins that the surface names
 */
export function foreignText({ texts, attributes }: SurfaceText, coinIds: readonly string[]): string[] {
  const coins = coinIds
    .map((id) => coinById(id)!)
    .flatMap(({ name, symbol, altSymbols = [] }) => [name, symbol, ...altSymbols])
    .flatMap((word) => [word, word.toLowerCase()]);
  const all = [...names, ...coins].toSorted((a, b) => b.length - a.length).map(escapeRegExp);
  const known = new RegExp(String.raw`(?<![\p{L}\d])(?:${hostName}|${all.join('|')})(?![\p{L}\d])`, 'gu');
  const words = (text: string, pattern: RegExp): string[] => text.replace(known, ' ').match(pattern) ?? [];
  return [
    ...[...texts, ...attributes]
      .flatMap((text) => words(text, /[A-Za-z]{2,}/g))
      .map((word) => `English: ${word}`),
    ...[texts, ...attributes.map((text) => [text])]
      .map(outsideBrackets)
      .flatMap((text) => words(text, /\p{L}{2,}/gu))
      .map((word) => `in no message: ${word}`),
  ];
}

/** What is in no message. One message may go over several text nodes, with elements in its placeholders. */
function outsideBrackets(texts: readonly string[]): string {
  let depth = 0;
  let outside = '';
  for (const letter of texts.join(' ')) {
    if (letter === '⟦') depth += 1;
    if (depth === 0) outside += letter;
    if (letter === '⟧') depth -= 1;
  }
  return outside;
}
