import type { ClaimedChange } from './claim.ts';
import { type CoinGroup, listsOf } from './coin-groups.ts';
import type { Money } from './find-money.ts';
import { findPercents, periodIn, type ReportedPercent } from './find-percents.ts';
import type { Span } from './sentences.ts';

interface Priced {
  readonly figure: Money;
  readonly owner: CoinGroup;
}

/** The change that is reported with each price: the nearest among the words on its coin. */
export function claimedChanges(
  text: string,
  sentence: Span,
  groups: readonly CoinGroup[],
  prices: readonly Priced[],
): Map<Money, ClaimedChange> {
  const changes = new Map<Money, ClaimedChange>();
  const percents = findPercents(text.slice(0, sentence.end)).filter(({ start }) => start >= sentence.start);
  const listed = listsOf(text, percents).find((list) => list.length > 1 && list.length === prices.length);
  const taken = new Set<ReportedPercent>();
  prices.forEach(({ figure, owner }, index) => {
    const zone = zoneOf(owner, groups, sentence);
    const near = listed
      ? listed[index]
      : percents
          .filter((each) => !taken.has(each) && each.start >= zone.start && each.end <= zone.end)
          .filter((each) =>
            prices.every(
              (other) => other.owner !== owner || distance(each, figure) <= distance(each, other.figure),
            ),
          )
          .toSorted((a, b) => distance(a, figure) - distance(b, figure))[0];
    if (!near || near.direction === 0) return;
    taken.add(near);
    const period = periodIn(wordsAfter(text, near, zone, percents));
    changes.set(figure, { percent: near.direction * near.magnitude, ...(period && { period }) });
  });
  return changes;
}

/** From the coin to the next one; the first coin has the words before it too. */
function zoneOf(owner: CoinGroup, groups: readonly CoinGroup[], sentence: Span): Span {
  const others = groups.filter(({ coin }) => coin !== owner.coin);
  const isFirst = others.every(({ start }) => start > owner.start);
  const next = others.find(({ start }) => start > owner.end);
  return { start: isFirst ? sentence.start : owner.start, end: next?.start ?? sentence.end };
}

/** Where a period may be named: up to the next percentage and what leads to it ("for a weekly rise of"), a few words long. */
function wordsAfter(text: string, { end }: Span, zone: Span, percents: readonly Span[]): string {
  const next = percents.find(({ start }) => start >= end)?.start;
  const words = text.slice(end, Math.min(next ?? zone.end, Math.max(zone.end, end), end + 40));
  return next === undefined ? words : words.split(/,|\s(?:for an?|but|with|posting|showing|after)\s/)[0]!;
}

function distance(a: Span, b: Span): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end;
}
