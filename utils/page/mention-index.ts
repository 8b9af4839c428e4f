import type { CoinId } from '../domain/coin/coin.ts';
import type { PageCoin } from '../domain/protocol.ts';
import { liveRange, type MarkedMention } from './marked-mention.ts';

/** Finds the mentions of a page by text node and by coin. Made anew with each scan. */
export class MentionIndex {
  readonly all: readonly MarkedMention[];
  readonly #byNode = new Map<Node, MarkedMention[]>();
  readonly #byCoin = new Map<CoinId, MarkedMention[]>();

  constructor(all: readonly MarkedMention[]) {
    this.all = all;
    for (const marked of all) {
      const { startContainer, endContainer } = marked.range;
      push(this.#byNode, startContainer, marked);
      if (endContainer !== startContainer) push(this.#byNode, endContainer, marked);
      push(this.#byCoin, marked.mention.coin, marked);
    }
  }

  get coins(): CoinId[] {
    return [...this.#byCoin.keys()];
  }

  ofCoin(coin: CoinId): readonly MarkedMention[] {
    return this.#byCoin.get(coin) ?? [];
  }

  /** The mention that covers this place in a text node. */
  at(node: Node, offset: number): MarkedMention | null {
    return this.#byNode.get(node)?.find(({ range }) => covers(range, node, offset)) ?? null;
  }

  /** Coins with the number of their visible mentions, most mentioned first. */
  counts(): PageCoin[] {
    return this.coins
      .map((coin) => ({ coin, mentions: this.ofCoin(coin).filter(isVisible).length }))
      .filter(({ mentions }) => mentions > 0)
      .toSorted((a, b) => b.mentions - a.mentions);
  }
}

function push<K>(map: Map<K, MarkedMention[]>, key: K, marked: MarkedMention): void {
  const list = map.get(key);
  if (list) list.push(marked);
  else map.set(key, [marked]);
}

function covers(range: StaticRange, node: Node, offset: number): boolean {
  const start = node === range.startContainer ? range.startOffset : 0;
  const end = node === range.endContainer ? range.endOffset : Number.POSITIVE_INFINITY;
  return start <= offset && offset <= end;
}

function isVisible(marked: MarkedMention): boolean {
  const element = marked.range.startContainer.parentElement;
  return (
    liveRange(marked) !== null && element !== null && element.checkVisibility({ visibilityProperty: true })
  );
}
