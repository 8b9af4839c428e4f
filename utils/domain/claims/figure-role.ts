import { evidence, type ClaimReason, type Verdict } from './evidence.ts';
import type { Clause } from './clauses.ts';
import type { Owner } from './figure-owners.ts';
import type { Money } from './find-money.ts';
import { isExtreme, isPast, tellsPast } from './past.ts';
import { quantityOf } from './quantity.ts';
import type { Span } from './sentences.ts';
import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

export interface FigureRole {
  readonly kind: Verdict;
  readonly reasons: readonly ClaimReason[];
  /** The clause that the figure stands in, by places in the sentence. */
  readonly clause: Span;
}

const reach = 60;
const reachAfter = 14;
const neither: FigureRole = { kind: 'neither', reasons: [], clause: { start: 0, end: 0 } };

const questionEnd = shape('question $');
const verb = shape('verb/modal');
const bareTo = shape('^ (article|name|word)* coin own? (bracket)? price? to small* $');
const levelLeads = shape('level (!figure/coin)* $|level (for/of) article? coin (!figure)* $');
const ownSubject = shape('subject');
const nowWord = shape('now');
const hypothetical = shape('modal/condition/suppose/target');
const presentPrice = shape('now (price|level) (of|at|be)? small* $');
const roughBefore = /(?<![a-z])(?:mid|low|high|upper|lower)[\s-]$/i;
const roughAfter = /^['’]?s(?!\p{L})/u;

/** The least sum of weights that makes a price, or a target. */
const enough = 2.5;

/** What a figure is to its coin. */
export function figureRole(
  sentence: TokenizedSentence,
  clauses: readonly Clause[],
  figure: Money,
  owner: Owner,
  isPastFrame: boolean,
): FigureRole {
  const { shape: letters, text } = sentence;
  const token = sentence.figures.get(figure)!;
  const index = clauses.findIndex(({ to }) => token < to);
  const here = clauses[index]!;
  const from = Math.max(here.from, token - reach);
  const clause = letters.slice(from, token);
  const right = letters.slice(token + 1, token + 1 + reachAfter);
  const isInClause = owner.token >= from && owner.token < token;
  const follows = owner.token > token;
  const goesOn =
    (here.link === 'participle' || here.link === 'and' || here.link === 'relative') &&
    !ownSubject.test(clause);
  const sinceCoin =
    isInClause || (goesOn && owner.token >= 0 && !follows)
      ? letters.slice(Math.max(owner.token + 1, token - reach), token)
      : clause;
  const beforeCoin = isInClause
    ? letters.slice(from, owner.token)
    : owner.token >= 0 && !follows
      ? letters.slice(Math.max(0, owner.token - 8), owner.token)
      : '';
  const quantity = quantityOf({
    clause,
    isCoinBefore: isInClause,
    sinceCoin,
    beforeCoin,
    right,
    isLarge: figure.isLarge,
  });
  if (quantity !== 'price') return neither;
  if (presentPrice.test(clause))
    return { kind: 'price', reasons: ['priceOf', 'now'], clause: spanOf(sentence, here) };

  const sums: Record<Verdict, number> = { price: 0, target: 0, neither: 0 };
  const reasons: [ClaimReason, Verdict][] = [];
  const add = (reason: ClaimReason, verdict: Verdict, weight: number): void => {
    sums[verdict] += weight;
    reasons.push([reason, verdict]);
  };
  const main = clauses[here.main]!;
  const isSupposed =
    hypothetical.test(clause) ||
    (here.link !== 'main' &&
      here.isSupposed &&
      main.isSupposed &&
      hypothetical.test(letters.slice(main.from, main.to)) &&
      here.link !== 'relative');
  const wide = letters.slice(Math.max(0, token - reach), token);
  for (const { reason, verdict, weight, left, right: behind, isWide } of evidence) {
    if (left && !left.test(isWide ? wide : clause)) continue;
    if (!behind || behind.test(right)) add(reason, verdict, weight);
  }
  if (isSupposed) add('supposed', 'target', 4);
  if (questionEnd.test(letters)) add('question', 'target', 4);
  if (bareTo.test(clause) && !verb.test(letters.slice(0, token))) add('forecast', 'target', 4);
  const isOpen = sums.target >= 4;
  if (!isOpen) {
    const mainLeft =
      here.link === 'participle'
        ? letters.slice(main.from, main.to)
        : here.link === 'relative'
          ? letters.slice(Math.max(0, here.from - 6), here.from)
          : '';
    if (isPast(clause, right) || tellsPast(mainLeft) || (isPastFrame && !nowWord.test(clause)))
      add('past', 'neither', 6);
    if (here.link === 'after' && !nowWord.test(clause)) add('past', 'neither', 4);
    if (isExtreme(clause, right)) add('extreme', 'neither', 6);
  }
  const isRough =
    roughBefore.test(text.slice(Math.max(0, figure.start - 6), figure.start)) ||
    roughAfter.test(text.slice(figure.end, figure.end + 3));
  if (
    sums.neither >= 4 &&
    !(
      (isOpen || reasons.some(([reason]) => reason === 'level')) &&
      reasons.every(([reason, verdict]) => verdict !== 'neither' || reason === 'range')
    )
  )
    return neither;
  const kind: Verdict =
    sums.target >= enough && !(isReportedAt(sums, reasons) && !levelLeads.test(clause))
      ? 'target'
      : sums.price >= enough && !isRough && !figure.isLarge
        ? 'price'
        : 'neither';
  return {
    kind,
    reasons: reasons.filter(([, verdict]) => verdict === kind).map(([reason]) => reason),
    clause: spanOf(sentence, here),
  };
}

function spanOf({ tokens }: TokenizedSentence, { from, to }: Clause): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** "Trading near the $26,000 mark" tells where the price is, and no level. */
function isReportedAt(
  sums: Readonly<Record<Verdict, number>>,
  reasons: readonly (readonly [ClaimReason, Verdict])[],
): boolean {
  return sums.target < 4 && reasons.some(([reason]) => reason === 'trading' || reason === 'closed');
}
