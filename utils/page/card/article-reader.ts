import type { PageComparison } from '../../domain/since/page-comparison.ts';
import {
  type ArticleFigure,
  figureOfClaim,
  type PageClaim,
  type PlacedCoin,
} from '../../domain/since/article-figure.ts';
import { claimsOfMentions } from '../../domain/since/claim-choice.ts';
import type { PublishedMoment } from '../../domain/since/since.ts';
import { blockAround, type MentionInBlock } from './block-around.ts';
import { liveRange, type MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import { readComparison } from './comparison-reading.ts';
import type { PageReading } from './page-ports.ts';

/** A mention as the page writes it, white space folded. */
export function wordOf(marked: MarkedMention): string {
  return (liveRange(marked)?.toString() ?? '').replace(/\s+/g, ' ').trim();
}

/** A paragraph with its claims; without its marks, which would keep its nodes. */
interface ReadBlock {
  readonly text: string;
  readonly coins: readonly PlacedCoin[];
  readonly published: number | null;
  readonly claims: readonly PageClaim[];
}

/** Reads what the page itself says around its mentions: when it was published, and what it says a coin costs. */
export class ArticleReader {
  readonly #reading: () => PageReading | null;
  /** By address, as pages change theirs without a load; posts of a feed have each their own moment. */
  readonly #moments = new Map<string, WeakMap<Element, PublishedMoment | null>>();

  /** The paragraph that was read last: its other mentions ask for the same. */
  #last: ReadBlock | null = null;

  /** @param reading null while it is not there, and then the page says nothing */
  constructor(reading: () => PageReading | null) {
    this.#reading = reading;
  }

  published({ place }: MarkedMention): PublishedMoment | null {
    const element = place.startContainer.parentElement;
    const reading = this.#reading();
    if (!element || !reading) return null;
    const here = this.#here();
    if (!here.has(element)) here.set(element, reading.publication(element));
    return here.get(element) ?? null;
  }

  /**
   * Pauses all along: a paragraph may be long.
   * @param index the mentions around it: what a sentence says belongs to one of them
   */
  *figure(marked: MarkedMention, index: MentionIndex): Generator<undefined, ArticleFigure | null> {
    const reading = this.#reading();
    const block = reading && (yield* blockAround(marked, index));
    if (!block) return null;
    const { text, mention } = block;
    let last = this.#last;
    const published = this.published(marked)?.at ?? null;
    if (!last || last.published !== published || !isSameText(last, block)) {
      const coins = block.coins.map(({ start, end, coin }) => ({ start, end, coin }));
      last = { text, coins, published, claims: yield* reading.claims(text, coins, published) };
      this.#last = last;
    }
    const claim = claimsOfMentions(last.claims, last.coins)(mention);
    return claim && figureOfClaim(claim);
  }

  /** All coins of the page, with what it says of each. */
  *comparison(index: MentionIndex): Generator<undefined, PageComparison> {
    const published = (marked: MarkedMention): PublishedMoment | null => this.published(marked);
    return yield* readComparison(index, { reading: this.#reading(), published });
  }

  #here(): WeakMap<Element, PublishedMoment | null> {
    const known = this.#moments.get(location.href);
    if (known) return known;
    const made = new WeakMap<Element, PublishedMoment | null>();
    // One address at a time: those before will not come back with the same elements.
    this.#moments.clear();
    this.#moments.set(location.href, made);
    return made;
  }
}

/** Whether a paragraph says the same of the same coins as another one. */
function isSameText(one: ReadBlock, other: MentionInBlock): boolean {
  return (
    one.text === other.text &&
    one.coins.length === other.coins.length &&
    one.coins.every(({ start, end, coin }, at) => {
      const its = other.coins[at]!;
      return start === its.start && end === its.end && coin === its.coin;
    })
  );
}
