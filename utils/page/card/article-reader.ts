import type { Claim } from '../../domain/claims/claim.ts';
import type { ContextClaim } from '../../domain/claims/context-claim.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import { type CardFigure, cardFigureOf, type PlacedCoin } from '../../domain/since/article-figure.ts';
import { claimsOfMentions } from '../../domain/since/claim-choice.ts';
import type { PageComparison, PublishedMoment } from '../../domain/since/since.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import { readComparison } from './comparison-reading.ts';
import { blockAround, type MentionInBlock } from './mention-blocks.ts';
import type { Article, PageReading } from './page-ports.ts';

/** A paragraph with its claims; without its marks, which would keep its nodes alive. */
interface ReadBlock {
  /** With the paragraphs that go on from it, in which claims are looked for. */
  readonly text: string;
  readonly paragraph: string;
  readonly coins: readonly PlacedCoin[];
  readonly published: number | null;
  readonly claims: readonly Claim[];
}

/**
 * Reads what the page says about its mentions: when it was published, and what it says that a coin costs. An error boundary:
 * the first error on a page is reported, and what could not be read counts as not stated.
 */
export class ArticleReader implements Article {
  readonly #reading: PageReading;
  readonly #report: (error: unknown) => void;
  #hasFailed = false;
  /** By address, as single-page applications change it without a load; each post of a feed has its own moment. */
  readonly #moments = new Map<string, WeakMap<Element, PublishedMoment | null>>();
  /** Cache of the last paragraph, for its other mentions. */
  #last: ReadBlock | null = null;
  /** The paragraph of the mention that was read last; null where it has none. */
  #current: ReadBlock | null = null;

  constructor(reading: PageReading, report: (error: unknown) => void) {
    this.#reading = reading;
    this.#report = report;
  }

  published({ place }: MarkedMention): PublishedMoment | null {
    const element = place.startContainer.parentElement;
    if (!element) return null;
    const moments = this.#momentsHere();
    if (!moments.has(element)) moments.set(element, this.#publicationOf(element));
    return moments.get(element) ?? null;
  }

  *figure(marked: MarkedMention, index: MentionIndex): Generator<undefined, CardFigure | null> {
    this.#current = null;
    try {
      return yield* this.#readFigure(marked, index);
    } catch (error) {
      this.#reportOnce(error);
      return null;
    }
  }

  statedAround(coin: CoinId): readonly ContextClaim[] {
    const block = this.#current;
    if (!block) return [];
    const claims = this.#contextClaimsOf(block.paragraph, block.coins);
    return claims.filter(({ mention }) => mention !== null && block.coins[mention]?.coin === coin);
  }

  *comparison(index: MentionIndex): Generator<undefined, PageComparison> {
    return yield* readComparison(index, {
      claims: (...block) => this.#claimsOf(...block),
      contextClaims: (...block) => this.#contextClaimsOf(...block),
      published: (marked) => this.published(marked),
      country: this.#reading.country(),
    });
  }

  *#readFigure(marked: MarkedMention, index: MentionIndex): Generator<undefined, CardFigure | null> {
    const block = yield* blockAround(marked, index);
    if (!block) return null;
    const { text: paragraph, continued: text, mention } = block;
    let last = this.#last;
    const published = this.published(marked)?.at ?? null;
    if (!last || last.published !== published || !isSameText(last, block)) {
      const coins = block.coins.map(({ start, end, coin, isCertain }) => ({ start, end, coin, isCertain }));
      last = { text, paragraph, coins, published, claims: yield* this.#claimsOf(text, coins, published) };
      this.#last = last;
    }
    this.#current = last;
    const claim = claimsOfMentions(last.claims, last.coins)(mention);
    return claim && cardFigureOf(claim, { ...last, country: this.#reading.country() });
  }

  #publicationOf(element: Element): PublishedMoment | null {
    try {
      return this.#reading.publication(element);
    } catch (error) {
      this.#reportOnce(error);
      return null;
    }
  }

  *#claimsOf(...block: Parameters<PageReading['claims']>): ReturnType<PageReading['claims']> {
    try {
      return yield* this.#reading.claims(...block);
    } catch (error) {
      this.#reportOnce(error);
      return [];
    }
  }

  #contextClaimsOf(...block: Parameters<PageReading['contextClaims']>): readonly ContextClaim[] {
    try {
      return this.#reading.contextClaims(...block);
    } catch (error) {
      this.#reportOnce(error);
      return [];
    }
  }

  #reportOnce(error: unknown): void {
    if (!this.#hasFailed) this.#report(error);
    this.#hasFailed = true;
  }

  #momentsHere(): WeakMap<Element, PublishedMoment | null> {
    const known = this.#moments.get(location.href);
    if (known) return known;
    const made = new WeakMap<Element, PublishedMoment | null>();
    // One address at a time: a navigation back has other elements.
    this.#moments.clear();
    this.#moments.set(location.href, made);
    return made;
  }
}

/** Whether two paragraphs have the same text and the same coins. */
function isSameText(one: ReadBlock, other: MentionInBlock): boolean {
  return (
    one.text === other.continued &&
    one.coins.length === other.coins.length &&
    one.coins.every(({ start, end, coin, isCertain }, at) => {
      const its = other.coins[at]!;
      return start === its.start && end === its.end && coin === its.coin && isCertain === its.isCertain;
    })
  );
}
