import { amountAfter } from './amount-cues.ts';
import type { Claim, ClaimMention } from './claim.ts';
import { claimedChanges } from './claimed-changes.ts';
import { type CoinGroup, coinGroups, listsOf } from './coin-groups.ts';
import { figureRole } from './figure-role.ts';
import { findMoney, type Money } from './find-money.ts';
import { sentencesIn, type Span } from './sentences.ts';
import { supposed } from './supposed-cues.ts';

/** What is longer is a table or a script, no sentence. */
const longest = 2000;

/** A figure with the coin that it belongs to. */
interface OwnedFigure {
  readonly figure: Money;
  readonly owner: CoinGroup;
  readonly kind: Claim['kind'];
}

/**
 * The prices and targets that a paragraph states for the coins that it mentions, in the order of its figures.
 * `mentions` in the order of the text. What is not plainly one or the other is left out.
 */
export function claimsIn(paragraph: string, mentions: readonly ClaimMention[]): Claim[] {
  if (mentions.length === 0) return [];
  const money = findMoney(paragraph);
  return sentencesIn(paragraph).flatMap((sentence) => {
    if (sentence.end - sentence.start > longest) return [];
    const figures = money.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const groups = coinGroups(paragraph, mentions, sentence);
    return figures.length > 0 && groups.length > 0 ? claimsOf(paragraph, sentence, figures, groups) : [];
  });
}

function claimsOf(
  text: string,
  sentence: Span,
  figures: readonly Money[],
  groups: readonly CoinGroup[],
): Claim[] {
  const owned: OwnedFigure[] = [];
  for (const list of listsOf(text, figures)) {
    // "The $85,000 and $80,000 strikes": none of them.
    if (amountAfter.test(text.slice(list.at(-1)!.end, sentence.end))) continue;
    const owners = ownersOf(text, list, groups);
    list.forEach((figure, index) => {
      const owner = owners[index];
      if (!owner) return;
      // In "$55,000, $50,000 or even $40,000" the first says what they all are.
      const first = index > 0 ? owned.find((each) => each.figure === list[0]) : undefined;
      const own = first?.kind ?? figureRole(text, sentence, figure, owner, groups);
      // In "$5,350 and $5,220 support levels" the last does.
      const isLed =
        own === 'none' &&
        list.length > 1 &&
        figureRole(text, sentence, list.at(-1)!, owner, groups) === 'target';
      const kind = isLed ? 'target' : own;
      if (kind === 'none' || (first?.kind === 'price' && first.owner === owner)) return;
      owned.push({ figure, owner, kind });
    });
  }
  const changes = claimedChanges(
    text,
    sentence,
    groups,
    owned.filter(({ kind }) => kind === 'price'),
  );
  return owned.map(({ figure, owner, kind }) => {
    const { start, end, value, currency } = figure;
    const change = changes.get(figure);
    return { mention: owner.mention, kind, value, currency, start, end, ...(change && { change }) };
  });
}

/** Whom each figure of a list belongs to: one coin each where as many coins stand in a list before it. */
function ownersOf(text: string, list: readonly Money[], groups: readonly CoinGroup[]): (CoinGroup | null)[] {
  const coins = groups.filter(({ end }) => end <= list[0]!.start);
  const last = listsOf(text, coins).at(-1);
  if (list.length > 1 && last?.length === list.length) return last;
  return list.map((figure) => ownerOf(text, figure, groups));
}

/** The coin before a figure, but in "$75,000 for Bitcoin" and "Trading at $70,652, Bitcoin" the one after. */
function ownerOf(text: string, figure: Money, groups: readonly CoinGroup[]): CoinGroup | null {
  const next = groups.find(({ start }) => start >= figure.end);
  const between = next ? text.slice(figure.end, next.start) : '';
  if (next && /^\s?(?:\p{L}+\s)?(?:for|on)\s(?:the\s)?$/u.test(between)) return next;
  const previous = groups.findLast(({ end }) => end <= figure.start);
  if (previous || !next) return previous ?? null;
  const isOnly = groups.every(({ coin }) => coin === next.coin);
  return /^,\s$/.test(between) || (isOnly && supposed.test(between)) ? next : null;
}
