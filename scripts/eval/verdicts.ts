import { findMoney } from '../../utils/domain/claims/find-money.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { type ArticleFigure, figureOfClaim } from '../../utils/domain/since/article-figure.ts';
import { claimsOfMentions } from '../../utils/domain/since/claim-choice.ts';
import type { PublishedMoment } from '../../utils/domain/since/since.ts';
import { figureVerdict, type KnownPrice, sameUnit, type Verdict } from '../../utils/domain/since/verdict.ts';
import type { Document } from './documents.ts';
import { readClaims } from './read-claims.ts';

/** A figure of a document that is labelled with what it is; offsets in the document's text. */
export interface Label {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly alt?: readonly string[];
  readonly coin: CoinId;
}

/** A figure that some card of the document shows. */
export interface ShownFigure {
  readonly coin: CoinId;
  /** In the document's text. */
  readonly start: number;
  readonly end: number;
  readonly figure: ArticleFigure;
  /** Labelled as a current price; `doubtful` where the labels allow that as well. */
  readonly truth: 'current' | 'doubtful' | 'other';
}

/** A moment that is certain: the documents have none, and verdicts need one. */
const published: PublishedMoment = { at: Date.UTC(2025, 0, 1, 12), precision: 'time', zone: 'known' };

/** The figures that the cards of a document show, each once. */
export function shownFigures(document: Document, labels: readonly Label[]): ShownFigure[] {
  const shown = new Map<string, ShownFigure>();
  for (const { text, offset, coins, claims } of readClaims(document)) {
    const claimOf = claimsOfMentions(claims, coins);
    for (const [mention, { coin }] of coins.entries()) {
      const claim = claimOf(mention);
      // A change alone gets no verdict.
      if (!claim || claim.kind === 'change') continue;
      const [start, end] = [claim.start + offset, claim.end + offset];
      const figure = figureOfClaim(claim, { text, coins, country: null });
      const label = labels.find((each) => each.start < end && start < each.end && each.coin === coin);
      shown.set(`${coin} ${start}`, { coin, start, end, figure, truth: truthOf(label) });
    }
  }
  return [...shown.values()];
}

function truthOf(label: Label | undefined): ShownFigure['truth'] {
  if (label?.role === 'price_now') return 'current';
  return label?.alt?.includes('price_now') === true ? 'doubtful' : 'other';
}

/**
 * The verdict on a figure in a market in which every labelled current price is right, times `factor`. A coin without such
 * a label has a market far from the figure, so that a verdict on what is no current price counts.
 */
export function verdictIn(
  { text }: Document,
  labels: readonly Label[],
  { coin, start, end, figure, truth }: ShownFigure,
  factor = 1,
): Verdict | null {
  const current = labels.filter((label) => label.coin === coin && label.role === 'price_now');
  const own = current.filter((label) => label.start < end && start < label.end);
  const amounts = findMoney(text);
  const prices = (truth === 'current' ? own : current)
    .flatMap((label) => amounts.filter((amount) => amount.start < label.end && label.start < amount.end))
    .filter(({ currency }) => sameUnit(currency, figure.currency))
    .map(({ value }) => value);
  if (truth === 'doubtful' || prices.length === 0) prices.push(figure.price * (truth === 'doubtful' ? 1 : 2));
  const past: KnownPrice = {
    kind: 'price',
    price: prices[0]! * factor,
    low: Math.min(...prices) * factor,
    high: Math.max(...prices) * factor,
    currency: figure.currency,
    at: published.at,
    source: 'binance',
  };
  return figureVerdict({ figure, market: null, past, now: null, published });
}
