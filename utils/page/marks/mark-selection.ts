import type { Marking } from '../../domain/settings/page-settings.ts';
import type { ChosenChange } from './chosen-mentions.ts';
import { isBefore, type MarkedMention } from './marked-mention.ts';
import { type CoinGroup, Section, SectionFinder } from './sections.ts';

const none: ReadonlySet<MarkedMention> = new Set();

/** What keeps one mention marked under any setting: the pointer on it, or its open card. */
export type Holder = 'pointer' | 'card';

/**
 * Selects which of the page's mentions are marked, by the reader's setting `marking`. In `section`, the first mention of each
 * coin in each section is. A mark that is painted stays where text is inserted before it; until then the earlier mention gets
 * the mark, as a page is read in parts.
 */
export class MarkSelection {
  readonly #isPainted: (marked: MarkedMention) => boolean;
  /** `none`: no mention is marked, the held ones neither. */
  #marking: Marking | 'none';
  #sections = new SectionFinder();
  #groupOf = new Map<MarkedMention, CoinGroup>();
  readonly #held = new Map<Holder, MarkedMention>();

  constructor(marking: Marking | 'none', isPainted: (marked: MarkedMention) => boolean) {
    this.#marking = marking;
    this.#isPainted = isPainted;
  }

  /** True where the keys for the next mention stop: at each mark, and at each mention where none is marked by itself. */
  isStop(marked: MarkedMention): boolean {
    return this.#marking === 'pointer' || this.#marking === 'none' || this.#isSelected(marked);
  }

  /** The marks that change with the page's mentions. */
  change({ added, removed }: ChosenChange): ChosenChange {
    for (const [holder, marked] of this.#held) if (removed.has(marked)) this.#held.delete(holder);
    if (this.#marking === 'section') return this.#changeGroups(added, removed);
    return this.#marking === 'every' ? { added, removed } : { added: [], removed };
  }

  /** Applies another setting to these mentions. Yields the marks that change, in parts. */
  *use(marking: Marking | 'none', all: Iterable<MarkedMention>): Generator<ChosenChange> {
    this.#marking = marking;
    this.#groupOf = new Map();
    this.#sections = new SectionFinder();
    for (const marked of all) {
      // It may have joined its group with a change of the page since.
      const added = this.#groupOf.has(marked) ? [] : [marked];
      yield this.change({ added, removed: none });
      if (!this.#isMarked(marked)) yield { added: [], removed: new Set([marked]) };
    }
  }

  /** Marks a mention for as long as it is held, whatever the setting. */
  hold(holder: Holder, marked: MarkedMention | null): ChosenChange {
    const before = this.#held.get(holder);
    if (marked) this.#held.set(holder, marked);
    else this.#held.delete(holder);
    return {
      added: marked && marked !== before && this.#marking !== 'none' ? [marked] : [],
      removed: new Set(before && !this.#isMarked(before) ? [before] : []),
    };
  }

  #isMarked(marked: MarkedMention): boolean {
    if (this.#marking === 'none') return false;
    return this.#isSelected(marked) || [...this.#held.values()].includes(marked);
  }

  #isSelected(marked: MarkedMention): boolean {
    if (this.#marking === 'section') return this.#groupOf.get(marked)?.lead === marked;
    return this.#marking === 'every';
  }

  #changeGroups(added: readonly MarkedMention[], removed: ReadonlySet<MarkedMention>): ChosenChange {
    /** The groups that change, with their leads before. */
    const changed = new Map<CoinGroup, MarkedMention | null>();
    for (const marked of removed) {
      const group = this.#groupOf.get(marked);
      if (!group) continue;
      this.#groupOf.delete(marked);
      group.members.delete(marked);
      if (group.lead !== marked) continue;
      if (!changed.has(group)) changed.set(group, marked);
      group.lead = null;
    }
    // Before the first of the rest takes the place of a removed lead, as the new text may contain it.
    for (const marked of added) this.#join(marked);
    for (const group of changed.keys()) group.lead = firstOf(group.members);
    for (const marked of added) {
      const group = this.#groupOf.get(marked)!;
      const { lead } = group;
      if (lead === marked || (lead && (this.#isPainted(lead) || !isBefore(marked, lead)))) continue;
      if (!changed.has(group)) changed.set(group, lead);
      group.lead = marked;
    }
    const leads = [...changed.keys()].flatMap(({ lead }) => lead ?? []);
    const lost = [...changed.values()].flatMap((lead) => (lead && !this.#isMarked(lead) ? lead : []));
    return { added: leads, removed: new Set([...removed, ...lost]) };
  }

  #join(marked: MarkedMention): void {
    const { element, mention } = marked;
    // Text that was removed before it was placed has no element, and is removed with the next change of the page.
    const section = element ? this.#sections.of(element) : new Section();
    const group = section.groupOf(mention.coin);
    group.members.add(marked);
    this.#groupOf.set(marked, group);
  }
}

function firstOf(members: Iterable<MarkedMention>): MarkedMention | null {
  let first: MarkedMention | null = null;
  for (const marked of members) if (!first || isBefore(marked, first)) first = marked;
  return first;
}
