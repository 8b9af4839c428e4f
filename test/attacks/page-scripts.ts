import { randomNumbers } from '../../scripts/bench/random-numbers.ts';

const owners = {
  'Element.prototype':
    'attachShadow append remove closest matches getBoundingClientRect setAttribute animate',
  'Node.prototype': 'appendChild insertBefore removeChild contains getRootNode dispatchEvent cloneNode',
  'EventTarget.prototype': 'addEventListener removeEventListener dispatchEvent',
  'HTMLElement.prototype': 'showPopover hidePopover focus click attachInternals',
  'Document.prototype': 'createElement createElementNS querySelector elementFromPoint importNode',
  'Event.prototype': 'composedPath preventDefault stopPropagation',
  'Array.prototype': 'map filter join push find forEach',
  'Map.prototype': 'get set has',
  'WeakSet.prototype': 'has add',
  'WeakMap.prototype': 'has get set',
  'String.prototype': 'includes replaceAll trim',
  'CSSStyleSheet.prototype': 'replaceSync insertRule',
} as const;
const events =
  'click dblclick pointerdown pointerup pointermove pointerover mouseover mousemove mousedown mouseup keydown keyup focusin focusout wheel contextmenu toggle beforetoggle animationstart selectionchange'.split(
    ' ',
  );
const tags = 'div button a section span p svg tickmark-popover tickmark-card x-card'.split(' ');
const targets = [
  'document',
  'window',
  'document.body',
  'document.documentElement',
  'document.querySelector("#coin")',
  'host()',
];

/** One statement of an attack; all that it gets is looked at by the collector. */
type Production = (pick: <T>(from: readonly T[]) => T) => string;

const productions: readonly Production[] = [
  // Patches a prototype; sees every receiver, argument and result.
  (pick) => {
    const [owner, names] = pick(Object.entries(owners));
    const name = pick(names.split(' '));
    return `const old = ${owner}.${name}; ${owner}.${name} = function (...args) { look('${name} this', this); look('${name}', args); const result = Reflect.apply(old, this, args); look('${name} result', result); return result; };`;
  },
  // Takes a function away.
  (pick) => {
    const [owner, names] = pick(
      Object.entries(owners).filter(([name]) => /^(?:Element|HTMLElement|CSS)/.test(name)),
    );
    return `${owner}.${pick(names.split(' '))} = () => { throw new Error('taken'); };`;
  },
  // Defines elements.
  (pick) => {
    const tag = pick(tags);
    return `const Base = document.createElement('${tag}').constructor; customElements.define('${pick(['x-a', 'x-b', 'tickmark-popover', 'x-c'])}', class extends (${pick(['HTMLElement', 'Base'])}) { constructor() { super(); try { look('internals', this.attachInternals().shadowRoot); } catch {} try { this.attachShadow({ mode: 'open' }); own.add(this); } catch {} } connectedCallback() { look('connected', this.shadowRoot); } }${pick(['', `, { extends: '${tag}' }`])});`;
  },
  // Listens.
  (pick) =>
    `${pick(targets)}.addEventListener('${pick(events)}', (event) => { lookAtEvent(event); ${pick(['', 'event.stopImmediatePropagation();', 'event.preventDefault();', 'host()?.remove();'])} }, ${pick(['true', 'false'])});`,
  // Sends events, now and then, at everything in reach.
  (pick) =>
    `setInterval(() => { const target = ${pick(targets)}; const box = host()?.getBoundingClientRect(); target?.dispatchEvent(new ${pick(['MouseEvent', 'PointerEvent', 'KeyboardEvent', 'CustomEvent'])}('${pick(events)}', { bubbles: true, composed: ${pick(['true', 'false'])}, cancelable: true, key: '${pick(['Enter', ' ', 'Tab', 'Escape', 'Shift'])}', clientX: (box?.x ?? 200) + ${pick([250, 20, 160])}, clientY: (box?.y ?? 120) + ${pick([20, 90, 280])}, detail: 1 })); }, ${pick([20, 70, 150])});`,
  // Deletes and moves nodes.
  (pick) =>
    // Bounded: a page that answers each of its own changes with another one stops itself, and not us.
    `let turns = 0; new MutationObserver((records) => { if ((turns += 1) > 30) return; for (const record of records) { look('records', [...record.addedNodes]); } if (Math.random() < 0.3) { ${pick(['host()?.remove()', 'document.body.append(host())', 'document.querySelector("#coin")?.remove()', 'host()?.replaceChildren("x")', 'host()?.cloneNode(true)', 'document.documentElement.append(host())'])}; } }).observe(document, { childList: true, subtree: ${pick(['true', 'false'])} });`,
  // Alters the host.
  (pick) =>
    `setInterval(() => { const element = host(); if (element) { ${pick(['element.hidePopover()', 'element.showPopover()', 'element.removeAttribute("popover")', 'element.inert = true', 'element.hidden = true', 'element.style.cssText = "opacity: 0 !important"', 'element.click()', 'element.focus()', 'element.tabIndex = 0', 'element.attachShadow({ mode: "open" })', 'element.contentEditable = "true"', 'element.slot = "x"'])}; } }, ${pick([50, 120, 300])});`,
  // Reads by what the browser offers.
  (pick) =>
    `later.push(() => { ${pick([
      `for (const animation of document.getAnimations()) look('animation', animation.effect?.target); for (const animation of host()?.getAnimations({ subtree: true }) ?? []) look('animation', animation.effect?.target);`,
      `look('active', document.activeElement); look('focus', document.querySelector(':focus'));`,
      `for (let x = 0; x < 900; x += 30) for (let y = 0; y < 500; y += 30) { look('point', document.elementsFromPoint(x, y)); try { look('caret', document.caretPositionFromPoint(x, y)?.offsetNode); } catch {} }`,
      `const selection = getSelection(); for (const text of ['$70', '70,' + '652', 'CoinGecko', 'Cap', 'Why']) { selection.removeAllRanges(); if (find(text)) leaks.add('find: ' + text); look('find', selection.anchorNode); try { selection.modify('extend', 'forward', 'documentboundary'); } catch {} look('selection', selection.toString()); look('selection', selection.focusNode); if (selection.rangeCount) look('range', selection.getRangeAt(0).startContainer); }`,
      `getSelection().selectAllChildren(document.documentElement); look('all', getSelection().toString()); document.execCommand('selectAll'); look('all', getSelection().toString());`,
      `look('text', document.documentElement.innerText); look('html', document.documentElement.getHTML({ serializableShadowRoots: true })); look('xml', new XMLSerializer().serializeToString(document));`,
      `look('shadow', host()?.shadowRoot); look('host', [...(host()?.childNodes ?? [])]); look('closed', host()?.openOrClosedShadowRoot); look('slot', host()?.assignedSlot);`,
      `look('frames', [...document.images, ...document.links, ...document.forms]); look('names', Object.values(window).filter((value) => value instanceof Node));`,
      `const range = document.createRange(); range.selectNode(host()); look('range', range.cloneContents().textContent); look('range', range.toString());`,
      `host().ariaActiveDescendantElement = host(); look('aria', host().ariaActiveDescendantElement); look('aria', host().ariaControlsElements ?? []); look('owns', host().ariaOwnsElements ?? []);`,
    ])} });`,
  // Watches layout, timing and intersections.
  (pick) =>
    pick([
      `for (const type of ['element', 'largest-contentful-paint', 'layout-shift', 'event', 'first-input']) new PerformanceObserver((list) => { for (const entry of list.getEntries()) { look(type, entry.element); look(type, entry.target); for (const source of entry.sources ?? []) look(type, source.node); } }).observe({ type, buffered: true, durationThreshold: 16 });`,
      `new ResizeObserver((entries) => { for (const entry of entries) look('resize', entry.target); }).observe(document.documentElement);`,
      `setTimeout(() => document.startViewTransition?.(() => {}), ${pick([200, 900])});`,
      `document.adoptedStyleSheets.push(Object.assign(new CSSStyleSheet(), {})); document.adoptedStyleSheets[0].replaceSync('* { animation: k 1s infinite !important; transition: all 1s !important } @keyframes k { 50% { opacity: 0.5 } }');`,
    ]),
];

/** A random attack of four to ten statements: each may fail without ending the others. */
export function pageScript(seed: number): string {
  const random = randomNumbers(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const statements = Array.from({ length: 4 + Math.floor(random() * 7) }, () => pick(productions)(pick));
  return statements.map((statement) => `try { (() => { ${statement} })(); } catch (error) {}`).join('\n');
}
