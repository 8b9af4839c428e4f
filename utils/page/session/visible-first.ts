import { afterAnimationFrame, type Slices } from '../dom/slices.ts';
import type { TextBlock } from '../text/text-block.ts';

/** Characters that are recognised and painted at a time: more than most pages have. */
const sectionLength = 60_000;

/** Consecutive blocks of a page. */
export type Section = readonly TextBlock[];

/** Counts the characters of a growing list of blocks. */
export class SectionLength {
  #counted = 0;
  #length = 0;

  /** True where the blocks, a continuation of those of the last call, make a section. */
  isReached(blocks: readonly TextBlock[]): boolean {
    for (; this.#counted < blocks.length; this.#counted += 1)
      this.#length += blocks[this.#counted]!.text.length;
    return this.#length >= sectionLength;
  }
}

export function sectionsOf(blocks: readonly TextBlock[]): Section[] {
  const sections: TextBlock[][] = [];
  let section: TextBlock[] = [];
  let length = new SectionLength();
  for (const block of blocks) {
    if (sections.length === 0 || length.isReached(section)) {
      section = [];
      length = new SectionLength();
      sections.push(section);
    }
    section.push(block);
  }
  return sections;
}

/** The sections of a long page, ordered from the one in the viewport outwards. */
export async function visibleFirst(
  sections: readonly Section[],
  slices: Slices,
): Promise<readonly Section[]> {
  if (sections.length < 2) return sections;
  const tops = await topsOf(sections, slices);
  if (!tops) return sections;
  const inView = tops.findLastIndex((top) => top < window.innerHeight);
  const distance = (at: number): number => (at <= inView ? 2 * (inView - at) : 2 * (at - inView) - 1);
  return sections
    .map((_, at) => at)
    .toSorted((a, b) => distance(a) - distance(b))
    .map((at) => sections[at]!);
}

/**
 * The top of each section in viewport coordinates. By an intersection observer, after the next layout: `getBoundingClientRect`
 * would force one. Null where there is no animation frame, as on a hidden page.
 */
async function topsOf(sections: readonly Section[], slices: Slices): Promise<number[] | null> {
  const elements = sections.map(([first]) => first!.node.parentElement);
  const tops = new Map<Element, number>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, boundingClientRect: box } of entries) if (box.height > 0) tops.set(target, box.top);
  });
  for (const element of elements) if (element) observer.observe(element);
  const goesOn = await slices.pause(async () => {
    await afterAnimationFrame();
    await afterAnimationFrame();
  });
  observer.disconnect();
  if (!goesOn || tops.size === 0) return null;
  return elements.map((element) => (element && tops.get(element)) ?? Infinity);
}
