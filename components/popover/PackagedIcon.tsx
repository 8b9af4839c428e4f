import type { Coin } from '../../utils/domain/coin/coin.ts';
import { LetterTile } from '../shared/LetterTile.tsx';
import { importForCard } from './card-document.ts';

interface Props {
  readonly coin: Pick<Coin, 'id' | 'symbol'>;
  readonly svg: string | null;
}

/** A coin's icon from SVG text; the letter tile where the text cannot be parsed. */
export function PackagedIcon({ coin, svg }: Props) {
  const drawing = svg === null ? null : parseSvg(svg);
  if (!drawing) return <LetterTile coin={coin} />;
  const fill = (place: HTMLElement | null): void => {
    if (place && !place.firstChild) place.append(drawing.cloneNode(true));
  };
  return <span key={svg} class="coin-icon" aria-hidden="true" ref={fill} />;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
/** By text: prices redraw the card often. */
const parsed = new Map<string, Element | null>();

/** Parsed as XML: no markup of the page is set, and no script in it runs. */
function parseSvg(text: string): Element | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const drawing = read(text);
  parsed.set(text, drawing);
  return drawing;
}

function read(text: string): Element | null {
  try {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    if (root.namespaceURI !== svgNamespace || root.localName !== 'svg') return null;
    // Chromium keeps the readable part of a broken file and inserts the error into it.
    return root.querySelector('parsererror') ? null : importForCard(root);
  } catch {
    // A page that enforces Trusted Types may forbid the parser.
    return null;
  }
}
