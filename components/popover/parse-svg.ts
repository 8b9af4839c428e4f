const svgNamespace = 'http://www.w3.org/2000/svg';
const parsed = new Map<string, Element | null>();

/**
 * The drawing that a text holds, to be cloned; null if it holds none. Read as XML: no markup of the page is
 * set, and nothing in it runs. Each text is read once, as prices redraw the card often.
 */
export function parseSvg(text: string): Element | null {
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
    // Chromium keeps the readable part of a broken file and puts the error inside.
    return root.querySelector('parsererror') ? null : document.importNode(root, true);
  } catch {
    // A page that enforces Trusted Types may refuse the parser.
    return null;
  }
}
