import { emptyMemory } from '../../domain/recognition/page-memory.ts';
import { isSameMark, type MarkedMention, placeMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { PageChanges } from './page-changes.ts';
import type { PagePorts } from '../card/page-ports.ts';
import { attributeOf, isAttached, rootOf } from '../dom/element-access.ts';
import { isSkipped } from '../text/skip-rules.ts';
import { afterAnimationFrame, type Slices } from '../dom/slices.ts';
import type { TextBlock } from '../text/text-block.ts';
import { TextWalker } from '../text/text-walker.ts';
import { type Section, SectionLength, sectionsOf, visibleFirst } from './visible-first.ts';

export interface PageReaderParts {
  readonly index: MentionIndex;
  readonly recognise: PagePorts['recognise'];
  /** See `PagePorts`. */
  readonly prepare: (texts: readonly string[]) => Promise<void> | null;
  /** Called for every open shadow root that is read. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  readonly onCustomElement: (element: Element) => void;
  /** Called with a node that has to be read in another pass. */
  readonly onUnread: (node: Node) => void;
  /** Called with the new and the removed marks of a section, after the index was updated. */
  readonly onMarks: (added: readonly MarkedMention[], removed: ReadonlySet<MarkedMention>) => void;
}

/** The least number of new words after which a page is recognised again as a whole. */
const shortPage = 200;

/** Keeps the index of a page's mentions up to date, by reading the whole page or only what changed. */
export class PageReader {
  readonly #parts: PageReaderParts;
  #memory = emptyMemory();
  #wordsOfAll = 0;

  constructor(parts: PageReaderParts) {
    this.#parts = parts;
  }

  /** Reads the whole page with an empty memory; marks that are found again are kept. */
  async readAll(slices: Slices): Promise<void> {
    const stale = new Set(this.#parts.index.all());
    this.#memory = emptyMemory();
    if (!(await this.#readDocument(stale, slices))) return;
    this.#wordsOfAll = this.#memory.words;
    this.#drop(stale);
  }

  /** Reads section by section, so that only a part of a long page is in memory. False where the signal ended it. */
  async #readDocument(stale: Set<MarkedMention>, slices: Slices): Promise<boolean> {
    // In a task of its own: on a huge page the query for skipped elements takes some milliseconds.
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
        if (!(await slices.pause(afterAnimationFrame))) return false;
        // The top is what the reader sees, unless the page opens scrolled.
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

  /** Reads what changed, with the memory of the rest. */
  async update(changes: PageChanges, slices: Slices): Promise<void> {
    if (changes.fresh.has(document)) {
      await this.readAll(slices);
      return;
    }
    const blocks: TextBlock[] = [];
    for (const [root, only] of changes.scopes()) {
      if (!isAttached(root)) continue;
      if (isSkipped(root)) {
        // It may have been moved here from a part that is read.
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
    // Early text was recognised with less evidence. Reading all of a page whenever it has doubled costs at most twice.
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
    // All mentions of any sensitivity: a change of the setting then needs no new scan.
    const options = {
      sensitivity: 'eager',
      memory: this.#memory,
      language: attributeOf(rootOf(document), 'lang') ?? '',
    } as const;
    const texts = section.map(({ text }) => text);
    const preparing = this.#parts.prepare(texts);
    if (preparing && !(await slices.pause(() => preparing))) return false;
    const mentions = await slices.run(this.#parts.recognise(texts, options));
    if (!mentions) return false;
    if (mentions.length === 0) return true;
    const found = mentions.map((mention) => placeMention(section[mention.paragraph]!, mention));
    this.#parts.onMarks(this.#merge(found, stale), new Set());
    return !slices.isTimeUp || slices.pause();
  }

  /** Adds the mentions that are not in the index at the same place. Returns these, and those that need another sensitivity. */
  #merge(found: readonly MarkedMention[], stale: Set<MarkedMention>): MarkedMention[] {
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

  /** The marks whose text was removed, or may not be readable any more. */
  #lost(changes: PageChanges): Set<MarkedMention> {
    const lost = new Set<MarkedMention>();
    if (!changes.hasRemovals && changes.unread.size === 0) return lost;
    for (const marked of this.#parts.index.all()) {
      const { startContainer, endContainer } = marked.place;
      if (!endContainer.isConnected || changes.affects(startContainer)) lost.add(marked);
    }
    return lost;
  }
}
