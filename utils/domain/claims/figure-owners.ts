import { type CoinGroup, isListed } from './coin-groups.ts';
import type { Money } from './find-money.ts';
import { supposed } from './supposed-cues.ts';

/** How many characters behind a figure "for the" and the like may take up to the coin that it belongs to. */
const forReach = 60;

/**
 * Tells of a list of figures in a sentence which coin each belongs to; null where it belongs to none. Lists are to be
 * asked for in their order.
 */
export function ownersIn(
  sentence: string,
  groups: readonly CoinGroup[],
): (list: readonly Money[]) => readonly (CoinGroup | null)[] {
  const starts = listStarts(sentence, groups);
  const isOnly = groups.every(({ coin }) => coin === groups[0]?.coin);
  const isSupposed = suppositionsBefore(sentence, groups[0]?.start ?? 0);

  /** The coin before a figure, but in "$75,000 for Bitcoin" and "Trading at $70,652, Bitcoin" the one after. */
  const ownerOf = (figure: Money): CoinGroup | null => {
    const next = groups.find(({ start }) => start >= figure.end);
    const between =
      next && next.start - figure.end <= forReach ? sentence.slice(figure.end, next.start) : null;
    if (next && between !== null && /^\s?(?:\p{L}+\s)?(?:for|on)\s(?:the\s)?$/u.test(between)) return next;
    const previous = groups.findLast(({ end }) => end <= figure.start);
    if (previous || !next) return previous ?? null;
    const isTold = between !== null && /^,\s$/.test(between);
    return isTold || (isOnly && isSupposed(figure.end)) ? next : null;
  };

  return (list) => {
    // One coin each where as many coins stand in a list before it.
    const last = groups.findLastIndex(({ end }) => end <= list[0]!.start);
    const isPaired = list.length > 1 && last >= 0 && last - starts[last]! + 1 === list.length;
    return isPaired ? groups.slice(starts[last], last + 1) : list.map(ownerOf);
  };
}

/** For each coin the index of the first one of the list "A, B and C" that it stands in. */
function listStarts(sentence: string, groups: readonly CoinGroup[]): number[] {
  const starts: number[] = [];
  groups.forEach((group, index) => {
    const isNext = index > 0 && isListed(sentence, groups[index - 1]!, group);
    starts.push(isNext ? starts[index - 1]! : index);
  });
  return starts;
}

/**
 * Tells whether something is supposed between a place and `end`. Asked for places in order, so that all of them
 * together cost one reading: a supposition that stands behind several of them is looked for once.
 */
function suppositionsBefore(sentence: string, end: number): (place: number) => boolean {
  let found = -1;
  return (place) => {
    if (found < place) {
      const match = supposed.exec(sentence.slice(place, end));
      found = match ? place + match.index : Infinity;
    }
    return found < Infinity;
  };
}
