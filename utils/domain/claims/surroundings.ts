import type { Clause } from './clauses.ts';
import type { Owner } from './figure-owners.ts';
import { shape } from './shape.ts';

/** What is read around a figure, as shapes. */
export interface Surroundings {
  readonly clause: Clause;
  /** The figure's clause up to the figure. */
  readonly left: string;
  /** The sentence up to the figure. */
  readonly wide: string;
  /** The words behind the figure. */
  readonly right: string;
  /** From behind its coin, or from the beginning of the clause where that has a subject of its own. */
  readonly sinceCoin: string;
  /** What leads to the coin; empty where that stands behind the figure or in a sentence before. */
  readonly beforeCoin: string;
  readonly isCoinInClause: boolean;
  /** The words of another clause whose time holds for this one as well. */
  readonly main: string;
}

/** "… to mine one bitcoin, and the price of the asset is": what leads to the coin says nothing of it. */
const ownPrice = shape('^ (but|and|comma|now)* article price of article word? it');

/** How many tokens before a figure are read, behind it, and before its coin where that stands in another clause. */
const reach = 60;
const reachAfter = 16;
const reachBeforeCoin = 8;

/** "The level where most options expire, is at": the predicate of a subject before. */
const resumes = shape('^ comma (verb/modal)');
const ownSubject = shape('subject');

/** @param token of the figure */
export function surroundingsOf(
  letters: string,
  clauses: readonly Clause[],
  token: number,
  owner: Owner,
): Surroundings {
  const clause = clauses.find(({ to }) => token < to)!;
  const start = Math.max(clause.from, token - reach);
  const left = letters.slice(start, token);
  const isCoinInClause = owner.token >= start && owner.token < token;
  const isCoinBefore = owner.token >= 0 && owner.token < token;
  const isOpen = clause.link !== 'main' && clause.link !== 'after';
  const goesOn = (isOpen || resumes.test(left)) && !ownSubject.test(left);
  const coinFrom = isCoinInClause ? start : Math.max(0, owner.token - reachBeforeCoin);
  return {
    clause,
    left,
    wide: letters.slice(Math.max(0, token - reach), token),
    right: letters.slice(token + 1, token + 1 + reachAfter),
    sinceCoin:
      isCoinInClause || (goesOn && isCoinBefore)
        ? letters.slice(Math.max(owner.token + 1, token - reach), token)
        : left,
    beforeCoin: isCoinBefore && !ownPrice.test(left) ? letters.slice(coinFrom, owner.token) : '',
    isCoinInClause,
    main: mainOf(letters, clauses, clause),
  };
}

/** Of a participle its main clause, of a relative clause the words that it belongs to. */
function mainOf(letters: string, clauses: readonly Clause[], { link, main, from }: Clause): string {
  if (link === 'participle') return letters.slice(clauses[main]!.from, clauses[main]!.to);
  return link === 'relative' ? letters.slice(Math.max(0, from - 6), from) : '';
}
