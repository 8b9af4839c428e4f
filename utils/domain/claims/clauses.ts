import { shape } from './shape.ts';

/** A clause by its tokens: from `from` up to, not including, `to`. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** `relative` is left again at its end; `after` tells of a time before that of the main clause. */
  readonly link: 'main' | 'and' | 'participle' | 'relative' | 'after';
  /** Something in it, or in the clause that it goes on from, is supposed or wished for. */
  readonly isSupposed: boolean;
  /** It goes on from a clause with a condition or a modal verb, which holds for it as well. */
  readonly goesOnSupposing: boolean;
  /** Index of the clause that it goes on from, or its own. */
  readonly main: number;
}

const verb = shape('verb/modal/had/suppose/open');
const breaks = shape(
  'colon/semicolon/question/dash/but/which/before/after/when/since/as/condition/comma/and',
);
const supposition = shape('modal/condition/suppose/target');
const conditional = shape('modal/condition');
/** "And" between two verbs or with a subject of its own begins a clause; between two figures or nouns it does not. */
const newPredicate = shape('^ and now? (verb/modal/had/subject|article (price|it) verb)');
const participle = /ing$/i;
/** "Following a rise of shares, bitcoin surging to": the list of what came before goes on. */
const withSubject = shape('^ comma and? (!verb/comma/figure){1,4} (?= verb)');
/** ", with ether falling to": a participle with a subject of its own. */
const withParticiple = shape('^ comma with (!verb/comma/figure){1,6} (?= verb)');
/** "The bank predicts …": holds for it as well. */
const foretells = shape('(name/word/it) suppose');

/**
 * Splits a sentence's shape into clauses. What has no verb belongs to the clause before it. "If it holds support and
 * trades at" is one supposition, and so is "it could rally, reaching".
 */
export function clausesOf(sentence: string, wordAt: (token: number) => string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 1; at <= sentence.length; at += 1) {
    if (at < sentence.length && !beginsClause(sentence, at)) continue;
    const part = sentence.slice(from, at);
    const isEnd = at === sentence.length;
    const previous = clauses.at(-1);
    if (
      !previous &&
      !isEnd &&
      !verb.test(part) &&
      !breaksAlways.test(sentence.charAt(at)) &&
      !ownSubject.test(sentence.slice(at, at + 5))
    )
      continue;
    if (!previous && !isEnd && scenario.test(part)) continue;
    if (previous && !isEnd && opensWithTime.test(part)) continue;
    if (previous && !verb.test(part) && !relative.test(part)) {
      clauses[clauses.length - 1] = {
        ...previous,
        to: at,
        isSupposed: previous.isSupposed || supposition.test(part),
      };
    } else clauses.push(clauseAt(sentence, from, at, clauses, wordAt));
    from = at;
  }
  return clauses;
}

function beginsClause(sentence: string, at: number): boolean {
  const letter = sentence.charAt(at);
  if (!breaks.test(letter)) return false;
  const rest = sentence.slice(at, at + 12);
  if (colonLetter.test(letter)) return headline.test(rest);
  if (andLetter.test(letter)) return newPredicate.test(rest);
  if (commaLetter.test(letter)) return afterComma.test(rest);
  // "Between $60,000 - $70,000", "as of", "after $70,000".
  return !dashLetter.test(letter) || !dashInRange.test(sentence.slice(at - 1, at + 2));
}

/** These end what stands before them even where it has no verb: a title, or the noun of a relative clause. */
const breaksAlways = shape('colon/semicolon/which/where');
const colonLetter = shape('colon');
/** "Bitcoin funds drew money as the coin rose to". */
const ownSubject = shape('^ (as|but) article? (it|price|coin) verb');
/** "Price prediction: Bitcoin dips to …": what stands before the colon is a title. */
const headline = shape(
  '^ colon (article? coin own? price? bracket? (be/have)?|article (word)? price of article? coin have?) word? (now word?|word)? (move/reach/stands/close)',
);
const andLetter = shape('and');
const commaLetter = shape('comma');
const dashLetter = shape('dash');
const dashInRange = shape('figure dash figure');
/** A comma that a clause may follow, and none within a list of figures or coins. */
const afterComma = shape(
  '^ comma (!figure/percent/coin/number/comma/bracket/year/after/before/when/but/which | coin own? (!comma/figure/and/percent/bracket){0,5} verb)',
);
/** "… – a year ago, it cost": the time belongs to what follows. */
const opensWithTime = shape(
  '^ (semicolon/dash/but) (!verb/figure)* (ago/lasttime/that_time/month/year) (!verb/figure)* $',
);
/** "In the worst case, …" */
const scenario = shape('^ in article? word? (suppose/target)+ (number/word)? $');
const relative = shape('^ comma? word? which/where');
const afterwards = shape('^ comma? (after/when/since) (!comma)* verb');
const goesOn = shape('^ comma? (and/before)');

function clauseAt(
  sentence: string,
  from: number,
  to: number,
  before: readonly Clause[],
  wordAt: (token: number) => string,
): Clause {
  const part = sentence.slice(from, to);
  const index = before.length;
  const previous = before.at(-1);
  const own = supposition.test(part);
  const base = { from, to, goesOnSupposing: false };
  if (!previous)
    return { ...base, link: afterwards.test(part) ? 'after' : 'main', isSupposed: own, main: index };
  if (relative.test(part)) return { ...base, link: 'relative', isSupposed: own, main: before.length - 1 };
  if (afterwards.test(part)) return { ...base, link: 'after', isSupposed: own, main: before.length - 1 };
  const toParticiple = part.length - withSubject.removedFrom(part).length;
  if (previous.link === 'after' && toParticiple > 0 && participle.test(wordAt(from + toParticiple)))
    return { ...base, link: 'after', isSupposed: own, main: previous.main };
  const main = previous.link === 'relative' || previous.link === 'after' ? previous.main : before.length - 1;
  const mainPart = sentence.slice(before[main]!.from, before[main]!.to);
  const inherits = before[main]!.isSupposed && conditional.test(mainPart);
  if (goesOn.test(part))
    return { ...base, link: 'and', isSupposed: own || inherits, goesOnSupposing: inherits, main };
  if (commaLetter.test(part.charAt(0)) && participle.test(wordAt(from + 1)))
    return { ...base, link: 'participle', isSupposed: own || inherits, goesOnSupposing: inherits, main };
  const lead = part.length - withParticiple.removedFrom(part).length;
  if (lead > 0 && participle.test(wordAt(from + lead))) {
    const goesOnSupposing = inherits || foretells.test(mainPart);
    return { ...base, link: 'participle', isSupposed: own || goesOnSupposing, goesOnSupposing, main };
  }
  return { ...base, link: 'main', isSupposed: own, main: index };
}
