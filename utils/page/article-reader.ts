import type { PageComparison } from '../domain/since/page-comparison.ts';
import { type ArticleFigure, figureOf } from '../domain/since/article-figure.ts';
import type { PublishedMoment } from '../domain/since/since.ts';
import { blockAround } from './block-around.ts';
import { liveRange, type MarkedMention } from './marked-mention.ts';
import type { MentionIndex } from './mention-index.ts';
import type { PageReading } from './page-ports.ts';
import { inReadingOrder } from './reading-order.ts';

/** A mention as the page writes it, white space folded. */
export function wordOf(marked: MarkedMention): string {
  return (liveRange(marked)?.toString() ?? '').replace(/\s+/g, ' ').trim();
}

/** Reads what the page itself says around its mentions: when it was published, and what it says a coin costs. */
export class ArticleReader {
  readonly #reading: () => PageReading | null;
  /** By address, as pages change theirs without a load; posts of a feed have each their own moment. */
  readonly #moments = new Map<string, WeakMap<Element, PublishedMoment | null>>();

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

  /** @param index the mentions around it: what a sentence says belongs to one of them */
  figure(marked: MarkedMention, index: MentionIndex): ArticleFigure | null {
    const reading = this.#reading();
    const block = reading && blockAround(marked, index);
    if (!block) return null;
    return figureOf(reading.claims(block.text, block.coins), block.coins, block.mention);
  }

  /** All coins of the page, with what it says of each. */
  comparison(index: MentionIndex): PageComparison {
    const rows = index.counts().map(({ coin, mentions }) => {
      const all = inReadingOrder(index.ofCoin(coin));
      const figures = all.map((marked) => this.figure(marked, index)).filter((figure) => figure !== null);
      const figure = figures.find(({ kind }) => kind === 'stated') ?? figures[0] ?? null;
      return { coin, mentions, published: all[0] ? this.published(all[0]) : null, figure };
    });
    return { rows };
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
