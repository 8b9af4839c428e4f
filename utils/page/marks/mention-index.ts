import type { CoinId } from '../../domain/coin/coin.ts';
import type { PageCoin } from '../../domain/page-protocol.ts';
import type { Mention } from '../../domain/recognition/mention.ts';
import type { MarkedMention, TextPlace } from './marked-mention.ts';
import { Sight } from './sight.ts';

const none: ReadonlyMap<number, MarkedMention> = new Map();

/** The mentions of a page by text node and by coin. */
export class MentionIndex {
  readonly #byNode = new Map<Node, MarkedMention[]>();
  readonly #byCoin = new Map<CoinId, Set<MarkedMention>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get coins(): CoinId[] {
    return [...this.#byCoin.keys()];
  }

  add(marked: MarkedMention): void {
    const { startContainer, endContainer } = marked.place;
    this.#push(startContainer, marked);
    if (endContainer !== startContainer) this.#push(endContainer, marked);
    const { coin } = marked.mention;
    const ofCoin = this.#byCoin.get(coin);
    if (ofCoin) ofCoin.add(marked);
    else this.#byCoin.set(coin, new Set([marked]));
    this.#size += 1;
  }

  /** Many in one call: a text node may have thousands of mentions. */
  removeAll(gone: ReadonlySet<MarkedMention>): void {
    const nodes = new Set<Node>();
    for (const marked of gone) {
      const { coin } = marked.mention;
      const ofCoin = this.#byCoin.get(coin);
      if (!ofCoin?.delete(marked)) continue;
      if (ofCoin.size === 0) this.#byCoin.delete(coin);
      this.#size -= 1;
      nodes.add(marked.place.startContainer).add(marked.place.endContainer);
    }
    for (const node of nodes) {
      const left = this.ofNode(node).filter((marked) => !gone.has(marked));
      if (left.length > 0) this.#byNode.set(node, left);
      else this.#byNode.delete(node);
    }
  }

  has(marked: MarkedMention): boolean {
    return this.#byCoin.get(marked.mention.coin)?.has(marked) ?? false;
  }

  ofCoin(coin: CoinId): ReadonlySet<MarkedMention> {
    return this.#byCoin.get(coin) ?? new Set();
  }

  /** The mentions in a text node, whole or in part. */
  ofNode(node: Node): readonly MarkedMention[] {
    return this.#byNode.get(node) ?? [];
  }

  /** The mentions that begin in a text node, by offset. */
  startingIn(node: Node | null): ReadonlyMap<number, MarkedMention> {
    const all = node && this.#byNode.get(node);
    if (!all) return none;
    const starting = all.filter(({ place }) => place.startContainer === node);
    return new Map(starting.map((marked) => [marked.place.startOffset, marked]));
  }

  *all(): Generator<MarkedMention> {
    for (const ofCoin of this.#byCoin.values()) yield* ofCoin;
  }

  /** The mention that covers this place in a text node. */
  at(node: Node, offset: number): MarkedMention | null {
    return this.#byNode.get(node)?.find(({ place }) => covers(place, node, offset)) ?? null;
  }

  /**
   * Coins with the number of their visible mentions of those that are wanted, most mentioned first. With pauses: each check of
   * visibility makes the browser compute style and layout.
   * @param most mentions of a coin that are counted; null for all
   */
  *counts(
    most?: number | null,
    isWanted: (mention: Mention) => boolean = () => true,
  ): Generator<undefined, PageCoin[]> {
    const counts: PageCoin[] = [];
    const sight = new Sight();
    for (const coin of this.coins) {
      let mentions = 0;
      for (const marked of this.ofCoin(coin)) {
        if (isWanted(marked.mention) && sight.isSeen(marked)) mentions += 1;
        if (mentions === most) break;
        yield;
      }
      if (mentions > 0) counts.push({ coin, mentions });
    }
    return counts.toSorted((a, b) => b.mentions - a.mentions);
  }

  #push(node: Node, marked: MarkedMention): void {
    const list = this.#byNode.get(node);
    if (list) list.push(marked);
    else this.#byNode.set(node, [marked]);
  }
}

function covers(place: TextPlace, node: Node, offset: number): boolean {
  const start = node === place.startContainer ? place.startOffset : 0;
  const end = node === place.endContainer ? place.endOffset : Number.POSITIVE_INFINITY;
  return start <= offset && offset <= end;
}
