import type { ClaimedChange } from './claim.ts';
import { type CoinGroup, listsOf } from './coin-groups.ts';
import type { Money } from './find-money.ts';
import { findPercents, periodIn, type ReportedPercent } from './find-percents.ts';
import type { Span } from './sentences.ts';

interface Priced {
  readonly figure: Money;
  readonly owner: CoinGroup;
}

/** The change that is reported with each price of a sentence: the nearest among the words on its coin. */
export function claimedChanges(
  sentence: string,
  groups: readonly CoinGroup[],
  prices: readonly Priced[],
): Map<Money, ClaimedChange> {
  const changes = new Map<Money, ClaimedChange>();
  if (prices.length === 0) return changes;
  const percents = findPercents(sentence);
  const listed = listsOf(sentence, percents).find((list) => list.length > 1 && list.length === prices.length);
  const taken = new Set<ReportedPercent>();
  const closest = distancesToPrices(prices);
  prices.forEach(({ figure, owner }, index) => {
    const zone = zoneOf(owner, groups, sentence.length);
    const near = listed
      ? listed[index]
      : nearest(
          figure,
          percents.filter(
            (each) =>
              !taken.has(each) &&
              each.start >= zone.start &&
              each.end <= zone.end &&
              distance(each, figure) === closest(each, owner),
          ),
        );
    if (!near || near.direction === 0) return;
    taken.add(near);
    const period = periodIn(wordsAfter(sentence, near, zone, percents));
    const { start, end } = near;
    changes.set(figure, { percent: near.direction * near.magnitude, start, end, ...(period && { period }) });
  });
  return changes;
}

function nearest(figure: Money, percents: readonly ReportedPercent[]): ReportedPercent | undefined {
  let best: ReportedPercent | undefined;
  for (const each of percents) if (!best || distance(each, figure) < distance(best, figure)) best = each;
  return best;
}

/** Tells how far a percentage is from the nearest price of a coin's group; each answer is worked out once. */
function distancesToPrices(
  prices: readonly Priced[],
): (percent: ReportedPercent, owner: CoinGroup) => number {
  const known = new Map<CoinGroup, Map<ReportedPercent, number>>();
  return (percent, owner) => {
    const ofOwner = known.get(owner) ?? new Map<ReportedPercent, number>();
    known.set(owner, ofOwner);
    let least = ofOwner.get(percent);
    if (least === undefined) {
      least = Infinity;
      for (const price of prices)
        if (price.owner === owner) least = Math.min(least, distance(percent, price.figure));
      ofOwner.set(percent, least);
    }
    return least;
  };
}

/** From the coin to the next one; the first coin has the words before it too. */
function zoneOf(owner: CoinGroup, groups: readonly CoinGroup[], length: number): Span {
  const others = groups.filter(({ coin }) => coin !== owner.coin);
  const isFirst = others.every(({ start }) => start > owner.start);
  const next = others.find(({ start }) => start > owner.end);
  return { start: isFirst ? 0 : owner.start, end: next?.start ?? length };
}

/** Where a period may be named: up to the next percentage and what leads to it ("for a weekly rise of"), a few words long. */
function wordsAfter(sentence: string, { end }: Span, zone: Span, percents: readonly Span[]): string {
  const next = percents.find(({ start }) => start >= end)?.start;
  const words = sentence.slice(end, Math.min(next ?? zone.end, Math.max(zone.end, end), end + 40));
  const cut = next === undefined ? -1 : words.search(/,|\s(?:for an?|but|with|posting|showing|after)\s/);
  return cut < 0 ? words : words.slice(0, cut);
}

function distance(a: Span, b: Span): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end;
}
