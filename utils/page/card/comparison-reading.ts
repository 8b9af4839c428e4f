import type { CoinId } from '../../domain/coin/coin.ts';
import { type ArticleFigure, figuresOf } from '../../domain/since/article-figure.ts';
import type { ComparisonRow, PageComparison } from '../../domain/since/page-comparison.ts';
import type { PublishedMoment } from '../../domain/since/since.ts';
import { BlockCoins, type CoinInBlock } from './block-coins.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { PageReading } from './page-ports.ts';
import { figureText } from '../text/figure-text.ts';
import { blocksBelow } from '../text/text-walker.ts';

/** The most coins in the table, the most mentioned first: a message from a page must not be too large. */
const mostRows = 100;

/** What has been found of a coin so far. */
interface Found {
  /** The first in the order of the page; null before it was met. */
  first: MarkedMention | null;
  figure: ArticleFigure | null;
}

interface ComparisonParts {
  /** Null where the card's code is not there: the page says nothing then. */
  readonly reading: PageReading | null;
  readonly published: (marked: MarkedMention) => PublishedMoment | null;
}

/**
 * All coins of the page, with what it says of each. Goes once through the page, and reads each block once for all coins
 * in it, so that its time is in proportion to the length of the page. Pauses all along.
 */
export function* readComparison(
  index: MentionIndex,
  parts: ComparisonParts,
): Generator<undefined, PageComparison> {
  const counts = (yield* index.countInSlices()).slice(0, mostRows);
  const found = new Map<CoinId, Found>(counts.map(({ coin }) => [coin, { first: null, figure: null }]));
  yield* readBlocks(index, found, parts);
  const rows: ComparisonRow[] = [];
  for (const { coin, mentions } of counts) {
    const { first, figure } = found.get(coin)!;
    // The page may have hidden all of them meanwhile, from its readers or from us.
    const [any] = index.ofCoin(coin);
    const marked = first ?? any;
    rows.push({ coin, mentions, published: marked ? parts.published(marked) : null, figure });
    yield;
  }
  return { rows };
}

function* readBlocks(
  index: MentionIndex,
  found: ReadonlyMap<CoinId, Found>,
  { reading }: ComparisonParts,
): Generator<undefined, void> {
  const coinsOf = new BlockCoins(index);
  const open = new Set(found.keys());
  for (const block of blocksBelow(document)) {
    if (open.size === 0) return;
    if (!block) {
      yield;
      continue;
    }
    const coins = coinsOf.in(block);
    for (const { coin, marked } of coins) {
      const known = found.get(coin);
      if (known) known.first ??= marked;
    }
    if (!reading || !coins.some(({ coin }) => open.has(coin))) continue;
    const claims = yield* reading.claims(figureText(block), coins);
    takeFigures(coins, figuresOf(claims, coins), found);
    for (const { coin } of coins) if (found.get(coin)?.figure?.kind === 'stated') open.delete(coin);
  }
}

/** The first stated price of each coin, else its first target. */
function takeFigures(
  coins: readonly CoinInBlock[],
  figureOf: (mention: number) => ArticleFigure | null,
  found: ReadonlyMap<CoinId, Found>,
): void {
  for (const [mention, { coin }] of coins.entries()) {
    const known = found.get(coin);
    if (!known || known.figure?.kind === 'stated') continue;
    const figure = figureOf(mention);
    if (figure && (!known.figure || figure.kind === 'stated')) known.figure = figure;
  }
}
