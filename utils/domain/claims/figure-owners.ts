import { type CoinGroup, isListed } from './coin-groups.ts';
import type { Clause } from './clauses.ts';
import { isSubject } from './coin-subjects.ts';
import type { Money } from './find-money.ts';
import { type CoinPair, formerOrLatter } from './former-latter.ts';
import {
  goesOnAboutOther,
  hasOtherSubject,
  hasSubjectOfOther,
  isAfterCoin,
  isSharedWithOther,
  isTargetOfOther,
} from './other-owners.ts';
import { presentPrice } from './present-price.ts';
import { shape } from './shape.ts';
import { isAboutTopic, toldOfTopic } from './topic-clause.ts';
import type { TokenizedSentence } from './tokens.ts';

/** How many tokens around a figure are looked at for its coin. */
const reach = 60;

/** The coin that a figure belongs to, and where its name stands; `topic` where only a sentence before names it. */
export interface Owner {
  readonly group: CoinGroup;
  /** Index of its token; -1 for a topic. */
  readonly token: number;
}

/** "Bitcoin's record is $73,800; Ethereum's is", "and Ether's": of the same as before. */
const elliptical = shape('own be small* $|(and|comma|but) coin own small* $');
const ownNoun = shape('^ (word|dash)? (price/level/target)');
/** "Bitcoin slid $1,500 to $60,500 and Ether $90 to". */
const gapped = shape('(and|comma|but) coin $');
const toFigure = shape('^ to small* figure');
/** "While Bitcoin is up, it": of which coin the clause does not say. */
const pronoun = /^\W*it(?![\p{L}])/iu;

const forCoin = shape('^ (dash figure)? (word|price? target|level)? (around/of)? (for/on) article? coin');
/** "Held near $1 on Curve": a venue, where another coin stands before. */
const onCoin = shape('^ (dash figure)? (word|around)? on article? coin');
const ofCoin = shape(
  '^ coin ($|question|and .* coin|comma figure coin)|^ (level/target)? (coin own? (target/suppose/price/level)|(target/suppose/level) for article? coin)',
);
const laterSubject = shape('^ (!figure/coin/comma){0,10} comma article? (name/word)? coin');
const otherBetween = shape('^ comma? word? (buy/thing/amount)');
const aboveBefore = shape('^ (!name/thing/amount)* above small* $');
const levelBefore = shape('level (!figure/thing){0,3} $');
/** "Traders should pay attention to the support level of". */
const ofBarrier = shape('^ (!name/thing/amount/verb)* barrier level? (at/around/of/in/small)* $');
const levelAfter = shape(
  '^ (dash figure|be/state article)? (word|dash|price)? level|^ be (article word?)? (suppose/target)',
);
/** "The token, which hit $260 in 2021, is at": the predicate of the subject before. */
const resumes = shape('^ comma (verb/have)');
const coinLetter = shape('coin');
const condition = shape('condition/when');
/** "Bitcoin Cash, the newer coin which fell": from behind a coin to the relative clause that is about it. */
const toRelative = shape(
  '^ own? (bracket (!bracket)* bracket)? (comma article (word/name/span){0,4} (it|price)?)? comma? $',
);
/** "Bitcoin and Ether each fell 3 %", "both lost", "lost 3 % each". */
const each = shape('each');
/** "Solana and Cardano are up over 9 %". */
const areBoth = shape('^ coin be move (!verb/coin){0,3} percent');
const beginsSubject = shape('^ (comma/but/and)? $');
const plural = /^\W*(?:are|were)\s/;

/** Finds the coin of each figure of a sentence. */
export class FigureOwners {
  readonly #sentence: TokenizedSentence;
  readonly #clauses: readonly Clause[];
  readonly #topic: Owner | null;
  readonly #pair: CoinPair | null;
  /** Whether the sentence names one coin alone. */
  readonly #isOnly: boolean;
  /** Tokens of the coins that can own a figure, in order. */
  readonly #subjects: readonly number[];

  /** @param pair the two coins of the sentence before, which "the former" and "the latter" are */
  constructor(
    sentence: TokenizedSentence,
    clauses: readonly Clause[],
    topic: CoinGroup | null,
    pair: CoinPair | null,
  ) {
    this.#pair = pair;
    this.#sentence = sentence;
    this.#clauses = clauses;
    this.#topic = topic && { group: topic, token: -1 };
    this.#isOnly = new Set([...sentence.coins.values()].map(({ coin }) => coin)).size === 1;
    this.#subjects = [...sentence.coins.keys()].filter((token) => isSubject(sentence, token));
  }

  /** The coin of a sentence before, where this one names none. */
  get topic(): Owner | null {
    return this.#sentence.coins.size === 0 ? this.#topic : null;
  }

  /** The coin that a sentence after this one goes on about. */
  get subject(): CoinGroup | null {
    const [first] = this.#subjects;
    return first === undefined ? (this.#topic?.group ?? null) : this.#sentence.coins.get(first)!;
  }

  /**
   * Tells the coin of each figure of a list, by its index: one coin each where as many coins stand in a list before
   * them.
   */
  ofList(list: readonly Money[]): (index: number) => Owner | null {
    return this.ofTokens(list.map((figure) => this.#sentence.figures.get(figure)!));
  }

  /** The same for any tokens of a list. */
  ofTokens(list: readonly number[]): (index: number) => Owner | null {
    const listed = this.#listBefore(list[0]!);
    if (list.length > 1 && isSharedWithOther(this.#sentence.shape.slice(0, list[0]))) return () => null;
    if (list.length > 1 && listed.length === list.length) return (index) => this.#at(listed[index]!);
    return (index) => this.#of(list[index]!);
  }

  /** The coins of the list that a token is told of each of, as in "Bitcoin and Ether each fell 3 %"; null where there is none. */
  ofEach(token: number): readonly Owner[] | null {
    const listed = this.#listBefore(token);
    if (listed.length < 2) return null;
    const { text, tokens, shape: letters } = this.#sentence;
    const [first, last] = [listed[0]!, listed.at(-1)!];
    const between = letters.slice(Math.max(last, token - reach), token + 2);
    const isEach =
      each.test(between) ||
      (areBoth.test(between) &&
        beginsSubject.test(letters.slice(Math.max(0, first - 1), first)) &&
        plural.test(text.slice(tokens[last]!.end)));
    return isEach ? listed.map((subject) => this.#at(subject)) : null;
  }

  /** The last coins before a token that stand in a list, or the last one. */
  #listBefore(token: number): readonly number[] {
    const { text, coins } = this.#sentence;
    const before = this.#subjects.filter((subject) => subject < token);
    let from = Math.max(0, before.length - 1);
    while (from > 0 && isListed(text, coins.get(before[from - 1]!)!, coins.get(before[from]!)!)) from -= 1;
    return before.slice(from);
  }

  #of(token: number): Owner | null {
    const { shape: letters } = this.#sentence;
    const right = letters.slice(token + 1, token + 13);
    const clause = this.#clauses.findIndex(({ to }) => token < to);
    const here = this.#clauses[clause]!;
    const left = this.#subjects.filter((subject) => subject < token && token - subject <= reach);
    const inClause = left.filter((subject) => subject >= here.from);
    const next = coinLetter.indexIn(letters.slice(token, token + 14));
    if (
      next > 0 &&
      !(onCoin.test(right) && [...this.#sentence.coins.keys()].some((coin) => coin < token)) &&
      (ofCoin.test(right) || (forCoin.test(right) && (inClause.length === 0 || forOnly.test(right))))
    )
      return this.#coinAt(token + next);
    const { text, tokens } = this.#sentence;
    const before = letters.slice(here.from, token);
    if (
      (elliptical.test(letters.slice(0, token)) && !ownNoun.test(right)) ||
      (gapped.test(letters.slice(0, token)) && toFigure.test(right))
    )
      return null;
    const paired = formerOrLatter(text.slice(tokens[here.from]!.start, tokens[token]!.start), this.#pair);
    if (paired !== undefined) return paired && { group: paired, token: -1 };
    // "XYZ jumped and broke above $5".
    const { from } = here.link === 'and' ? this.#clauses[here.main]! : here;
    if (
      hasOtherSubject(
        letters.slice(inClause.at(-1) ?? from, token),
        letters.slice(left.at(-1) ?? 0, token),
      ) ||
      isAfterCoin(text.slice(0, tokens[token]!.start)) ||
      isTargetOfOther(before, right)
    )
      return null;
    if (inClause.length > 0) return this.#at(inClause.at(-1)!);
    const antecedent = left.at(-1);
    const isAntecedent =
      here.link === 'relative' &&
      antecedent !== undefined &&
      toRelative.test(letters.slice(antecedent + 1, here.from));
    if (isAntecedent) return this.#at(antecedent);
    const isOfSeveral = new Set(left.map((subject) => this.#sentence.coins.get(subject)!.coin)).size > 1;
    if (isOfSeveral && pronoun.test(text.slice(tokens[here.from]!.start))) return null;
    const outside = left.filter((subject) => !this.#isInRelative(subject, clause));
    if (outside.length > 0) return this.#at(outside.at(-1)!);
    if (left.length > 0 && levelAfter.test(right)) return this.#at(left[0]!);
    if (next > 0 && laterSubject.test(right)) return this.#coinAt(token + next);
    const later = this.#subjects.filter((subject) => subject > token);
    if (later.length > 0) {
      const isForLater =
        here.isSupposed ||
        levelBefore.test(before) ||
        levelAfter.test(right) ||
        aboveBefore.test(before) ||
        presentPrice.test(before);
      const isOfOther =
        otherBetween.test(letters.slice(token + 1, later[0])) ||
        (!here.isSupposed && hasSubjectOfOther(before)) ||
        this.#isOtherCondition(later[0]!);
      if (this.#isOnly && isForLater && !isOfOther && later[0]! - token <= reach) return this.#at(later[0]!);
    }
    const named = [...this.#sentence.coins.keys()].filter((coin) => coin < token);
    const isLevel = levelBefore.test(before) || levelAfter.test(right);
    if ((here.isSupposed || isLevel) && named.length === 1) return this.#at(named[0]!);
    const told = toldOfTopic(this.#resumed(clause), before);
    const isTopic = isAboutTopic(told, letters) && !(this.topic && goesOnAboutOther(letters, before, here));
    return isTopic || levelAfter.test(right) || ofBarrier.test(told) ? this.#topic : null;
  }

  /** "It may fall to $28 if BTC goes lower": of the coin of the sentence before. */
  #isOtherCondition(subject: number): boolean {
    const { shape: letters, coins } = this.#sentence;
    const topic = this.#topic?.group.coin;
    const { from } = this.#clauses.find(({ to }) => subject < to)!;
    return topic !== undefined && topic !== coins.get(subject)!.coin && condition.test(letters.charAt(from));
  }

  /** The words that a clause goes on from behind a relative clause. */
  #resumed(clause: number): string {
    const { shape: letters } = this.#sentence;
    const [before, here] = [this.#clauses[clause - 1], this.#clauses[clause]!];
    if (before?.link !== 'relative' || !resumes.test(letters.slice(here.from, here.from + 2))) return '';
    const { from, to } = this.#clauses[before.main]!;
    return letters.slice(from, to);
  }

  #isInRelative(subject: number, clause: number): boolean {
    const at = this.#clauses.findIndex(({ to }) => subject < to);
    return at !== clause && this.#clauses[at]!.link === 'relative';
  }

  #coinAt(token: number): Owner | null {
    return this.#sentence.coins.has(token) ? this.#at(token) : null;
  }

  #at(token: number): Owner {
    return { group: this.#sentence.coins.get(token)!, token };
  }
}

const forOnly = shape('^ word? for');
