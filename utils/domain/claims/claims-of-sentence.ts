import { amountAfter } from './amount-cues.ts';
import type { Claim } from './claim.ts';
import { claimedChanges } from './claimed-changes.ts';
import { type CoinGroup, listsOf } from './coin-groups.ts';
import { ownersIn } from './figure-owners.ts';
import { type FigureRole, figureRole } from './figure-role.ts';
import type { Money } from './find-money.ts';

/** A figure with the coin that it belongs to. */
interface OwnedFigure {
  readonly figure: Money;
  readonly owner: CoinGroup;
  readonly kind: Claim['kind'];
}

/** How far behind a figure the words are read that tell what it is an amount of, in characters. */
const afterReach = 160;

/**
 * The claims of one sentence, by places in it. Pauses after each list of figures; takes time in proportion to the
 * square of the sentence's length at most, which is why that is bounded.
 */
export function* claimsOfSentence(
  sentence: string,
  figures: readonly Money[],
  groups: readonly CoinGroup[],
): Generator<undefined, Claim[]> {
  const owned: OwnedFigure[] = [];
  const ownersOf = ownersIn(sentence, groups);
  for (const list of listsOf(sentence, figures)) {
    // "The $85,000 and $80,000 strikes": none of them.
    if (amountAfter.test(afterList(sentence, list))) continue;
    yield* readList(sentence, list, ownersOf(list), groups, owned);
  }
  const prices = owned.filter(({ kind }) => kind === 'price');
  yield;
  const changes = claimedChanges(sentence, groups, prices);
  return owned.map(({ figure, owner, kind }) => {
    const { start, end, value, currency } = figure;
    const change = changes.get(figure);
    return { mention: owner.mention, kind, value, currency, start, end, ...(change && { change }) };
  });
}

/** Appends those figures of a list that are a claim. Each role is worked out once. */
function* readList(
  sentence: string,
  list: readonly Money[],
  owners: readonly (CoinGroup | null)[],
  groups: readonly CoinGroup[],
  owned: OwnedFigure[],
): Generator<undefined, void> {
  const last = list.at(-1)!;
  const lastRoles = new Map<CoinGroup, FigureRole>();
  let first: OwnedFigure | null = null;
  for (const [index, figure] of list.entries()) {
    const owner = owners[index];
    if (!owner) continue;
    // In "$55,000, $50,000 or even $40,000" the first says what they all are.
    const own = first?.kind ?? (yield* figureRole(sentence, figure, owner, groups));
    let kind = own;
    if (own === 'none' && list.length > 1) {
      // In "$5,350 and $5,220 support levels" the last does.
      const led = lastRoles.get(owner) ?? (yield* figureRole(sentence, last, owner, groups));
      lastRoles.set(owner, led);
      if (led === 'target') kind = 'target';
    }
    yield;
    if (kind === 'none' || (first?.kind === 'price' && first.owner === owner)) continue;
    const read: OwnedFigure = { figure, owner, kind };
    if (index === 0) first = read;
    owned.push(read);
  }
}

function afterList(sentence: string, list: readonly Money[]): string {
  const { end } = list.at(-1)!;
  return sentence.slice(end, end + afterReach);
}
