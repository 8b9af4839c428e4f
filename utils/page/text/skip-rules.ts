const tags =
  'head script style noscript template code pre kbd samp textarea input select option button iframe object embed ' +
  'canvas video audio svg math';

/**
 * What a page says is not to be read: hidden, edited by the reader, or no language. `translate=no` on the whole
 * page only keeps translators away from an application; on a part of it stands what speaks for itself, such as
 * the site's own ticker.
 */
const marked =
  '[hidden]:not([hidden="until-found" i]), [aria-hidden="true" i], [contenteditable]:not([contenteditable="false" i]), ' +
  '[translate="no" i]:not(html, body, main, article)';

const skippedTags: ReadonlySet<string> = new Set(tags.split(' '));
const anySkipped = `${tags.replaceAll(' ', ', ')}, ${marked}`;

/** The attributes by which a page changes what is to be read. */
export const readingAttributes: readonly string[] = ['hidden', 'aria-hidden', 'contenteditable', 'translate'];

/** Elements that stand within a line. All others, unknown ones too, end the text before and after them. */
const inlineTags: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite del dfn em font i ins label mark nobr q rp rt ruby s small span strike ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
);

/** How the walker treats an element: it goes in, it goes in and the text ends on both sides, or it stays out. */
export type ElementKind = 'inline' | 'block' | 'skipped';

/** What an element's tag tells of it. */
export interface Traits {
  readonly kind: ElementKind;
  /** It can have a shadow root: not all elements may. */
  readonly mayHost: boolean;
  /** Its page may give it a shadow root later. */
  readonly isCustom: boolean;
}

const hosts: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

const known = new Map<string, Traits>();

/** One look into a map is what this may cost: it is asked for every element of a page. */
export function traitsOf(localName: string): Traits {
  let traits = known.get(localName);
  if (!traits) {
    const isCustom = localName.includes('-');
    traits = { kind: kindOf(localName), mayHost: isCustom || hosts.has(localName), isCustom };
    known.set(localName, traits);
  }
  return traits;
}

function kindOf(localName: string): ElementKind {
  if (skippedTags.has(localName)) return 'skipped';
  return inlineTags.has(localName) ? 'inline' : 'block';
}

/** The elements below `root` whose attributes keep us out; one query costs less than asking each element. */
export function skippedBelow(root: ParentNode): ReadonlySet<Element> {
  return new Set(root.querySelectorAll(marked));
}

/** True where a node lies in something that is not read, itself included; shadow roots do not end the search. */
export function isSkipped(node: Node): boolean {
  let at: Node | null = node;
  while (at) {
    const element: Element | null = at instanceof Element ? at : at.parentElement;
    if (element?.closest(anySkipped)) return true;
    const root: Node = (element ?? at).getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** The element, shadow root or document whose own lines a node belongs to. */
export function ownerOf(node: Node): Node {
  let at = node;
  while (
    at.nodeType === Node.TEXT_NODE ||
    (at instanceof Element && traitsOf(at.localName).kind === 'inline')
  ) {
    const parent = at.parentNode;
    if (!parent) break;
    at = parent;
  }
  return at;
}
