import { firstHit } from '../../domain/filter/first-hit.ts';
import { Found } from '../../domain/filter/found.ts';
import { countWords, isLetter } from '../../domain/filter/letters.ts';
import type { PageFilter } from '../../domain/filter/page-filter.ts';
import { fewWords } from '../../domain/recognition/relevance-limits.ts';
import { composedParentOf, isAttached, rootOf, tagOf, walk } from '../dom/element-access.ts';
import { Slices } from '../dom/slices.ts';
import { isSkipped } from '../text/skip-rules.ts';
import { isOptedOut, whenVisible } from './document-state.ts';
import { type GateWalkParts, hasWord, unreadTags } from './gate-walk.ts';
import { GateWatch } from './gate-watch.ts';
import { LateRoots } from './page-changes.ts';

interface GateParts {
  /** Made when the page is read first. */
  readonly filter: () => PageFilter;
  /** Called once, when the page may have mentions; nothing more is read then. */
  readonly onHit: () => void;
  readonly report: (error: unknown) => void;
}

/**
 * Reads a page with the filter alone, first as a whole and then what changes, until a word shows that it may mention coins. On
 * most pages that is all that Tickmark does.
 */
export class PageGate {
  readonly #parts: GateParts;
  readonly #signal: AbortSignal;
  #filter: PageFilter | null = null;

  constructor(parts: GateParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
  }

  async start(): Promise<void> {
    await whenVisible(this.#signal);
    if (!this.#signal.aborted && !isOptedOut(document)) await this.#begin();
  }

  /** Again where `document.open` has replaced the root element, and removed all listeners. */
  async #begin(): Promise<void> {
    const root = rootOf(document);
    const end = new AbortController();
    const signal = AbortSignal.any([this.#signal, end.signal]);
    const watch = new GateWatch(async (parts) => {
      if (rootOf(document) !== root) {
        end.abort();
        await this.#begin();
        return 0;
      }
      const slices = new Slices(signal);
      try {
        if (await this.#isHit(parts, watch, late, slices)) {
          end.abort();
          this.#parts.onHit();
        }
      } catch (error) {
        this.#parts.report(error);
      }
      return slices.spent;
    }, signal);
    const late = new LateRoots((host) => watch.add(host), signal);
    watch.observe(document);
    await watch.readAll();
  }

  async #isHit(
    roots: ReadonlySet<Node>,
    watch: GateWatch,
    late: LateRoots,
    slices: Slices,
  ): Promise<boolean> {
    // In a task of its own: that of the script's start has compiled it, and filter and expressions are made next.
    if (!this.#filter && !(await slices.pause())) return false;
    const filter = (this.#filter ??= this.#parts.filter());
    const walkParts: GateWalkParts = {
      look: (texts) => firstHit(filter, texts, Found.clear),
      slices,
      onLost: (node) => watch.add(node),
      onRoot: (shadow) => watch.observe(shadow),
      onCustomElement: (element) => late.add(element),
    };
    let isHit = false;
    for (const root of roots)
      if (!isHit && (root === document || (isAttached(root) && !isSkipped(root))))
        isHit = await hasWord(root, walkParts);
    if (!isHit && !this.#signal.aborted && isShortPage())
      isHit = await hasWord(document, {
        ...walkParts,
        look: (texts) => firstHit(filter, texts, Found.shortPage),
      });
    return isHit && !this.#signal.aborted;
  }
}

/** UTF-16 units of a text that are counted: more than enough for the few words. */
const mostUnits = 2_000;
/** Texts of at least so many units are counted first: on most pages a few of them have more words than a short page. */
const longText = 60;
/** The texts among which long ones are looked for: an application may have none. */
const mostTexts = 200;

/** Whether the page has few words, by which a well-known coin's symbol may be a mention. */
export function isShortPage(): boolean {
  return countShown(longText, mostTexts) <= fewWords && countShown(1, Infinity) <= fewWords;
}

/** The words of the first texts that are shown and have at least so many units, or more than a short page has. */
function countShown(least: number, most: number): number {
  const walker = walk(document, NodeFilter.SHOW_TEXT);
  let words = 0;
  let endsInWord = false;
  for (let left = most; left > 0 && words <= fewWords; left -= 1) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const { data } = node;
    if (data.length < least || unreadTags.test(tagOf(composedParentOf(node)!))) continue;
    const own = countWords(data.slice(0, mostUnits));
    if (own === 0 || isSkipped(node)) continue;
    // The last word may go on here.
    words += endsInWord && isLetter(data.charCodeAt(0)) ? own - 1 : own;
    endsInWord = isLetter(data.charCodeAt(data.length - 1));
  }
  return words;
}
