import { emptyMemory } from '../../domain/recognition/page-memory.ts';
import { isSameMark, type MarkedMention, placeMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { PageChanges } from './page-changes.ts';
import type { PagePorts } from '../card/page-ports.ts';
import { isSkipped, ownerOf } from '../text/skip-rules.ts';
import { afterFrame, type Slices } from '../text/slices.ts';
import type { TextBlock } from '../text/text-block.ts';
import { TextWalker } from '../text/text-walker.ts';
import { type Section, SectionLength, sectionsOf, visibleFirst } from './visible-first.ts';

export interface PageReaderParts {
  readonly index: MentionIndex;
  readonly recognise: PagePorts['recognise'];
  /** Told of every open shadow root that is read. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  readonly onCustomElement: (element: Element) => void;
  /** This has to be read, but in another pass. */
  readonly onUnread: (node: Node) => void;
  /** What was found and what is gone, section by section; the index knows of it already. */
  readonly onMarks: (added: readonly MarkedMention[], removed: ReadonlySet<MarkedMention>) => void;
}

/** A page that was short has to grow by so many words before all of it is judged again. */
const shortPage = 200;

/** Keeps the index of a page's mentions true, by reading all of the page or only what changed. */
export class PageReader {
  readonly #parts: PageReaderParts;
  #memory = emptyMemory();
  #wordsOfAll = 0;

  constructor(parts: PageReaderParts) {
    this.#parts = parts;
  }

  /** Reads the whole page, as if for the first time; marks that are found again stay as they are. */
  async readAll(slices: Slices): Promise<void> {
    const stale = new Set(this.#parts.index.all());
    this.#memory = emptyMemory();
    if (!(await this.#readDocument(stale, slices))) return;
    this.#wordsOfAll = this.#memory.words;
    this.#drop(stale);
  }

  /** Section by section: of a long page, only a part is held in memory. False where the signal ended it. */
  async #readDocument(stale: Set<MarkedMention>, slices: Slices): Promise<boolean> {
    // To find what is not to be read takes the browser some milliseconds on a huge page: in a task of its own.
    if (!(await slices.pause())) return false;
    let section: TextBlock[] = [];
    let length = new SectionLength();
    let isLong = false;
    const isEnough = (): boolean => slices.isTimeUp || length.isReached(section);
    const walker = this.#walker(document, isEnough);
    for (;;) {
      if (slices.isTimeUp && !(await slices.pause())) return false;
      const isEnd = walker.readOn(section);
      if (!isEnd && !length.isReached(section)) continue;
      if (!isEnd && !isLong) {
        isLong = true;
        if (!(await slices.pause(afterFrame))) return false;
        // What a reader sees first is at the top, unless the page comes scrolled.
        if (window.scrollY >= window.innerHeight)
          return (
            (await this.#walkOn(walker, section, slices)) && (await this.#recognise(section, stale, slices))
          );
      }
      if (!(await this.#recogniseSection(section, stale, slices))) return false;
      if (isEnd) return true;
      section = [];
      length = new SectionLength();
    }
  }

  /** Reads what changed, with what is known of the rest. */
  async update(changes: PageChanges, slices: Slices): Promise<void> {
    if (changes.fresh.has(document)) {
      await this.readAll(slices);
      return;
    }
    const blocks: TextBlock[] = [];
    for (const [root, only] of scopesOf(changes)) {
      if (!root.isConnected) continue;
      if (isSkipped(root)) {
        // It may have been moved here, out of where it was read.
        changes.unread.add(root);
        continue;
      }
      const found = await this.#walk(root, slices, only);
      if (!found) return;
      for (const block of found) blocks.push(block);
      if (slices.isTimeUp && !(await slices.pause())) return;
    }
    const stale = this.#lost(changes);
    for (const { node, parts } of blocks) {
      if (!parts) this.#addMarks(node, stale);
      else for (const part of parts) this.#addMarks(part.node, stale);
    }
    if (!(await this.#recognise(blocks, stale, slices))) return;
    this.#drop(stale);
    // Early text was judged by less than the page says now. To read all each time that it doubled costs twice at most.
    if (this.#memory.words > 2 * this.#wordsOfAll + shortPage) this.#parts.onUnread(document);
  }

  /** Null where the signal ended the walk. */
  async #walk(root: Node, slices: Slices, only?: Set<Node>): Promise<TextBlock[] | null> {
    const blocks: TextBlock[] = [];
    const walker = this.#walker(root, () => slices.isTimeUp, only);
    return (await this.#walkOn(walker, blocks, slices)) ? blocks : null;
  }

  async #walkOn(walker: TextWalker, blocks: TextBlock[], slices: Slices): Promise<boolean> {
    while (!walker.readOn(blocks)) if (slices.isTimeUp && !(await slices.pause())) return false;
    return true;
  }

  #walker(root: Node, isEnough: () => boolean, only?: Set<Node>): TextWalker {
    const { onShadowRoot, onCustomElement, onUnread } = this.#parts;
    return new TextWalker(root, {
      isEnough,
      onShadowRoot,
      onCustomElement,
      onLost: onUnread,
      ...(only && { only }),
    });
  }

  async #recognise(
    blocks: readonly TextBlock[],
    stale: Set<MarkedMention>,
    slices: Slices,
  ): Promise<boolean> {
    const sections = await visibleFirst(sectionsOf(blocks), slices);
    for (const section of sections) if (!(await this.#recogniseSection(section, stale, slices))) return false;
    return true;
  }

  async #recogniseSection(section: Section, stale: Set<MarkedMention>, slices: Slices): Promise<boolean> {
    // All that any setting marks: which of them are shown is decided later, and changes without another read.
    const options = {
      sensitivity: 'eager',
      memory: this.#memory,
      language: document.documentElement.lang,
    } as const;
    const texts = section.map(({ text }) => text);
    const mentions = await slices.run(this.#parts.recognise(texts, options));
    if (!mentions) return false;
    if (mentions.length === 0) return true;
    const found = mentions.map((mention) => placeMention(section[mention.paragraph]!, mention));
    this.#parts.onMarks(this.#settle(found, stale), new Set());
    return !slices.isTimeUp || slices.pause();
  }

  /** Keeps the marks that are still in place and adds the others. Returns those that are new or need another sensitivity. */
  #settle(found: readonly MarkedMention[], stale: Set<MarkedMention>): MarkedMention[] {
    const { index } = this.#parts;
    const added: MarkedMention[] = [];
    let node: Node | null = null;
    let known = index.startingIn(null);
    for (const marked of found) {
      const { startContainer, startOffset } = marked.place;
      if (startContainer !== node) {
        node = startContainer;
        known = index.startingIn(node);
      }
      const same = known.get(startOffset);
      if (same && isSameMark(same, marked)) {
        if (same.mention.minSensitivity !== marked.mention.minSensitivity) added.push(same);
        same.mention = marked.mention;
        stale.delete(same);
      } else {
        index.add(marked);
        added.push(marked);
      }
    }
    return added;
  }

  #addMarks(node: Node, marks: Set<MarkedMention>): void {
    for (const marked of this.#parts.index.ofNode(node)) marks.add(marked);
  }

  #drop(stale: ReadonlySet<MarkedMention>): void {
    if (stale.size === 0) return;
    this.#parts.index.removeAll(stale);
    this.#parts.onMarks([], stale);
  }

  /** The marks whose text went, or may not be read any more. */
  #lost({ hasRemovals, unread }: PageChanges): Set<MarkedMention> {
    const lost = new Set<MarkedMention>();
    if (!hasRemovals && unread.size === 0) return lost;
    for (const marked of this.#parts.index.all()) {
      const { startContainer, endContainer } = marked.place;
      const isGone = !startContainer.isConnected || !endContainer.isConnected;
      if (isGone || [...unread].some((node) => node.contains(startContainer))) lost.add(marked);
    }
    return lost;
  }
}

/** What to walk for the changes: each a root, and what below it alone is to be read. */
function* scopesOf({ common, owners, fresh }: PageChanges): Generator<[root: Node, only?: Set<Node>]> {
  if (common) yield [ownerOf(common)];
  // A walk takes what it met out of the set.
  for (const owner of owners) if (!isWithin(owner, fresh)) yield [owner, fresh];
  for (const root of fresh) if (!isWithin(root.parentNode, fresh)) yield [root];
}

function isWithin(node: Node | null, roots: ReadonlySet<Node>): boolean {
  if (roots.size === 0) return false;
  for (let at = node; at; at = at.parentNode) if (roots.has(at)) return true;
  return false;
}
