import type { Claim } from '../../domain/claims/claim.ts';
import type { ContextClaim } from '../../domain/claims/context-claim.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import { type ArticleFigure, figureOfClaim } from '../../domain/since/article-figure.ts';
import { claimsOfMentions, TableClaims } from '../../domain/since/claim-choice.ts';
import type {
  ComparisonRow,
  PageComparison,
  PublishedMoment,
  StatedAmount,
} from '../../domain/since/since.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import { continuedText } from './continued-text.ts';
import { blocksBelow } from '../text/text-walker.ts';
import { BlockCoins } from './mention-blocks.ts';
import type { PageReading } from './page-ports.ts';

/** The most coins in the table, the most mentioned first: a message from a page must not be too large. */
const mostRows = 100;

/** What has been found so far. */
interface Found {
  /** The first mark of each coin in the order of the page; null before it was met. */
  readonly first: Map<CoinId, MarkedMention | null>;
  readonly claims: TableClaims<FoundFigure>;
  marketCap: StatedAmount | null;
}

interface FoundFigure {
  readonly kind: Claim['kind'];
  readonly figure: ArticleFigure;
}

interface ComparisonParts {
  readonly claims: PageReading['claims'];
  readonly contextClaims: PageReading['contextClaims'];
  readonly published: (marked: MarkedMention) => PublishedMoment | null;
  /** See `PageReading`. */
  readonly country: string | null;
}

/**
 * All coins of the page, with the moment of publication and the stated figure of each. One pass over the page, in which each
 * block is read once for all its coins: linear in the length of the page. Pauses in between.
 */
export function* readComparison(
  index: MentionIndex,
  parts: ComparisonParts,
): Generator<undefined, PageComparison> {
  const counts = (yield* index.counts()).slice(0, mostRows);
  const found: Found = {
    first: new Map(counts.map(({ coin }) => [coin, null])),
    claims: new TableClaims(),
    marketCap: null,
  };
  yield* readBlocks(index, found, parts);
  const rows: ComparisonRow[] = [];
  for (const { coin, mentions } of counts) {
    // The page may have hidden all of them meanwhile.
    const [any] = index.ofCoin(coin);
    const marked = found.first.get(coin) ?? any;
    const figure = found.claims.best.get(coin)?.figure ?? null;
    rows.push({ coin, mentions, published: marked ? parts.published(marked) : null, figure });
    yield;
  }
  return { rows, ...(found.marketCap && { marketCap: found.marketCap }) };
}

function* readBlocks(
  index: MentionIndex,
  found: Found,
  { claims: claimsOf, contextClaims, published, country }: ComparisonParts,
): Generator<undefined, void> {
  const { first, claims } = found;
  const coinsOf = new BlockCoins(index);
  const open = new Set(first.keys());
  for (const block of blocksBelow(document)) {
    if (open.size === 0) return;
    if (!block) {
      yield;
      continue;
    }
    // Its paragraph may name no coin.
    if (/market cap/i.test(block.text)) found.marketCap ??= marketCapOf(contextClaims(block.text, []));
    const coins = coinsOf.in(block);
    for (const { coin, marked } of coins) if (first.get(coin) === null) first.set(coin, marked);
    if (!coins.some(({ coin }) => open.has(coin))) continue;
    const moment = published(coins[0]!.marked)?.at ?? null;
    const text = yield* continuedText(block, coinsOf);
    const claimOf = claimsOfMentions(yield* claimsOf(text, coins, moment), coins);
    for (const [mention, { coin }] of coins.entries()) {
      if (!open.has(coin)) continue;
      const claim = claimOf(mention);
      // The table has a column for prices only.
      const price = claim?.kind === 'change' ? null : claim;
      const figure = price && figureOfClaim(price, { text, coins, country });
      claims.add(coin, price && figure && { kind: price.kind, figure });
      if (claims.isSettled(coin)) open.delete(coin);
    }
  }
}

function marketCapOf(claims: readonly ContextClaim[]): StatedAmount | null {
  const claim = claims.find((each) => each.kind === 'market-cap');
  return claim?.kind === 'market-cap' ? { value: claim.value, currency: claim.currency } : null;
}
