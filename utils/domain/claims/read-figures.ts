import type { Clause } from './clauses.ts';
import { listsOf } from './coin-groups.ts';
import type { OtherFigures } from './current-change.ts';
import type { Owner } from './figure-owners.ts';
import { type FigureRole, figureRole } from './figure-role.ts';
import type { Money } from './find-money.ts';
import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

/** A figure that is a claim. */
export interface ReadFigure {
  readonly figure: Money;
  readonly owner: Owner;
  readonly role: FigureRole;
}

/** Figures in lists; the two ends of a range are one. */
export function figureLists(text: string, figures: readonly Money[]): Money[][] {
  const lists: Money[][] = [];
  for (const list of listsOf(text, figures)) {
    const last = lists.at(-1);
    if (last?.at(-1)?.rangeEnd !== undefined && list[0]!.rangeStart !== undefined) last.push(...list);
    else lists.push(list);
  }
  return lists;
}

/** How many times the first figure of a list the others may be: "below $58,000, $1.2 billion in longs" is no list of levels. */
const mostTimes = 100;

/** Appends those figures of a list that are a claim; returns the roles of all. Pauses after each. */
export function* readList(
  sentence: TokenizedSentence,
  clauses: readonly Clause[],
  list: readonly Money[],
  ownerOf: (index: number) => Owner | null,
  isPastFrame: boolean,
  read: ReadFigure[],
): Generator<undefined, readonly (FigureRole | null)[]> {
  const owners: (Owner | null)[] = [];
  const roles: (FigureRole | null)[] = [];
  for (const [index, figure] of list.entries()) {
    const owner = ownerOf(index);
    owners.push(owner);
    roles.push(owner ? figureRole(sentence, clauses, figure, owner, isPastFrame) : null);
    yield;
  }
  const [firstRole] = roles;
  const lastRole = roles.at(-1);
  for (const [index, figure] of list.entries()) {
    const owner = owners[index];
    let role = roles[index];
    if (!owner || !role) continue;
    // "$300,000, $710,000 or $1.5 million by 2030", "$1,400 and $96 in April": what stands behind the list holds for all of it.
    const ofAll = index < list.length - 1 && lastRole ? roleOfAll(role, lastRole) : null;
    if (ofAll) role = ofAll;
    // In "$55,000, $50,000 or even $40,000" the first says what they all are; in "$5,350 and $5,220 support" the last.
    const isLike = figure.value <= mostTimes * list[0]!.value;
    if (index > 0 && firstRole && firstRole.kind !== 'neither' && isLike) role = firstRole;
    else if (role.kind === 'neither' && lastRole?.kind === 'target') role = lastRole;
    if (role.kind === 'neither') continue;
    if (index > 0 && role.kind === 'price' && owners[0]?.group === owner.group) continue;
    read.push({ figure, owner, role });
  }
  return roles;
}

/** The role that the end of a list gives to a figure in it that is a price by itself; null where it gives none. */
function roleOfAll(role: FigureRole, last: FigureRole): FigureRole | null {
  const isOfAll = last.reasons.includes(last.kind === 'target' ? 'forecast' : 'past');
  return role.kind === 'price' && isOfAll ? last : null;
}

const extremeOf = shape('extreme (of|at|around) small* $');
const reachOfExtreme = 5;

/** Of several prices of a coin in one sentence the last, or the one that is said to be of now: the others are stops on the way. */
export function lastPrices(
  { shape: letters, figures }: TokenizedSentence,
  read: readonly ReadFigure[],
): ReadFigure[] {
  const last = new Map<string, ReadFigure>();
  for (const each of read) {
    if (each.role.kind !== 'price') continue;
    const { coin } = each.owner.group;
    const known = last.get(coin);
    const isNow = each.role.reasons.includes('now');
    const at = figures.get(each.figure)!;
    // "Fell to $258, touching a one-year low of $250": the low is a stop on the way.
    if (known && extremeOf.test(letters.slice(Math.max(0, at - reachOfExtreme), at))) continue;
    if (!known || isNow || !known.role.reasons.includes('now')) last.set(coin, each);
  }
  return read.filter((each) => each.role.kind !== 'price' || last.get(each.owner.group.coin) === each);
}

/** The amounts that are no claim. Those of another time include the stops on the way to a later price. */
export function otherFigures(
  { figures }: TokenizedSentence,
  roleOf: ReadonlyMap<Money, FigureRole | null>,
  stated: readonly ReadFigure[],
): OtherFigures {
  const past: number[] = [];
  const others: number[] = [];
  for (const [figure, role] of roleOf) {
    const isStop = role?.kind === 'price' && !stated.some((each) => each.figure === figure);
    if (isStop || role?.reasons.includes('past')) past.push(figures.get(figure)!);
    else if (!role || role.kind === 'neither') others.push(figures.get(figure)!);
  }
  return { past, others };
}
