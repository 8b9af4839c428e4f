import type { Claim, ClaimMention } from './claim.ts';
import { carriedTopic, countOfOneCoin, isPlausible } from './carried-topic.ts';
import { describedCoins } from './described-coins.ts';
import { joinChanges } from './changes-of-prices.ts';
import { CurrentClaims } from './current-claims.ts';
import { claimsOfSentence, type Context, noContext } from './claims-of-sentence.ts';
import { coinGroups, type IndexedMention } from './coin-groups.ts';
import { withConversions } from './conversions.ts';
import { findMoney, type Money, pointsGroupDigits } from './find-money.ts';
import { isOfOldYear, tellsOfPresent } from './old-story.ts';
import { type LanguageKind, languageOf } from './read-number.ts';
import { paragraphBreak, sentencesIn, type Span } from './sentences.ts';

/** What is longer is a table or a script, no sentence. All patterns below run over one sentence at most. */
const longest = 2000;

/** How far beyond its sentence an amount is read to its end, in characters: "$5" at the end of a line, "million" on the next. */
const lookAround = 32;

/** All of `claimsInSlices` in one turn. */
export function claimsIn(
  paragraph: string,
  mentions: readonly ClaimMention[],
  published: number | null = null,
): Claim[] {
  const steps = claimsInSlices(paragraph, mentions, published);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The prices, targets and changes that a paragraph states for the coins that it mentions, sentence by sentence. Paragraphs
 * behind it that name no coin may follow, each behind a `paragraphBreak`.
 * `mentions` in the order of the text; `published` is the page's moment in milliseconds since 1970, where it is known.
 * What is not plainly one or the other is left out. Pauses within sentences, so that a step takes well below a
 * millisecond; takes time in proportion to the length of the paragraph.
 */
export function* claimsInSlices(
  paragraph: string,
  mentions: readonly ClaimMention[],
  published: number | null = null,
): Generator<undefined, Claim[]> {
  const claims: Claim[] = [];
  const numbers = { isEuropean: pointsGroupDigits(paragraph), language: languageOf(paragraph) };
  const end = endOfDigits(paragraph);
  let next = 0;
  const blank: Context = { ...noContext, published };
  const ofOneCoin = countOfOneCoin(mentions);
  const [ahead] = ofOneCoin === mentions.length ? mentions : [];
  const turns = ahead && goesOn.test(paragraph) && paragraph.slice(0, ahead.start).endsWith('. ');
  let context: Context = {
    ...blank,
    // Sentences before its name may be about the one coin of a paragraph.
    topic: ahead && !turns ? { ...ahead, mention: 0, isDescribed: true } : null,
    isCarried: true,
    isAhead: true,
  };
  const firstOf = new Map(mentions.map(({ coin }, index) => [coin, index] as const).toReversed());
  const current = new CurrentClaims();
  let behindDigits = 0;
  for (const sentence of sentencesIn(paragraph)) {
    // One sentence more may say that the last price is over.
    if (sentence.start >= end && (sentence.start >= paragraph.length || behindDigits++ > 0)) break;
    const first = next;
    while (next < mentions.length && mentions[next]!.start < sentence.end) next += 1;
    const isShort = sentence.end - sentence.start <= longest;
    const text = isShort ? paragraph.slice(sentence.start, sentence.end) : '';
    const named = mentionsOf(mentions, first, next, sentence);
    const inside = [...named, ...describedCoins(text, named, firstOf)];
    if (isShort && (inside.length > 0 || context.topic)) {
      const groups = coinGroups(
        text,
        inside.toSorted((a, b) => a.start - b.start),
      );
      const figures = moneyOf(paragraph, sentence, numbers).filter((figure) => !isPartOfName(figure, groups));
      yield;
      const read = yield* claimsOfSentence(text, figures, groups, context);
      const coin = read.context.topic?.coin;
      if (coin !== undefined) current.leave(coin, read);
      for (const claim of read.claims) {
        if (read.context.isCarried && !isPlausible(claim, claims)) continue;
        if (read.context.isAhead && claim.kind !== 'target') continue;
        const placed = movedBy(claim, sentence.start);
        current.add(placed, mentions[claim.mention]!.coin, read);
        claims.push(placed);
      }
      context = read.context;
    } else {
      const goesOn = context.isOldStory && !tellsOfPresent(text);
      context = { ...blank, isOldStory: goesOn || isOfOldYear(text, published) };
    }
    // A line of its own goes on about the coin before it as a paragraph does, and about nothing else.
    const isLine = paragraph.charAt(sentence.end - 1) === '\n';
    const isParagraph = paragraph.slice(sentence.start, sentence.end).includes(paragraphBreak);
    if (isLine || isParagraph) {
      const carried = next <= ofOneCoin ? carriedTopic(context) : null;
      context = { ...blank, topic: carried, isCarried: carried !== null, isAbout: carried !== null };
      current.endLine(carried !== null);
    }
    yield;
  }
  const stated = joinChanges(
    claims.filter((claim) => !current.isOver(claim)),
    mentions,
  );
  return withConversions(paragraph, stated, numbers.isEuropean);
}

/** "USD1" and "$1INCH" are coins; "61,000 USDT" is an amount. */
function isPartOfName({ start, end }: Span, groups: readonly Span[]): boolean {
  return groups.some(
    (group) => group.start < end && start < group.end && !(start < group.start && group.end <= end),
  );
}

/** How a paragraph goes on about the coin of the one before: "On the downside, support is at $145. Ether fell below $2,300." */
const goesOn = /^(?:However|But|It|On the)\b/;

/** Where the last digit stands: behind it, there is nothing to read. */
function endOfDigits(text: string): number {
  let at = text.length;
  while (at > 0 && (text[at - 1]! < '0' || text[at - 1]! > '9')) at -= 1;
  return at;
}

/** A claim by its places in a longer text. */
function movedBy(claim: Claim, offset: number): Claim {
  const clause = placedAt(claim.clause, offset);
  if (claim.kind === 'change')
    return { ...placedAt(claim, offset), clause, change: placedAt(claim.change, offset) };
  const { change } = claim;
  return { ...placedAt(claim, offset), clause, ...(change && { change: placedAt(change, offset) }) };
}

function placedAt<Placed extends Span>(placed: Placed, offset: number): Placed {
  return { ...placed, start: placed.start + offset, end: placed.end + offset };
}

/** Those that end within the sentence, by their places in it. */
function mentionsOf(
  mentions: readonly ClaimMention[],
  from: number,
  to: number,
  sentence: Span,
): IndexedMention[] {
  const local: IndexedMention[] = [];
  for (let index = from; index < to; index += 1) {
    const { start, end, coin } = mentions[index]!;
    if (end <= sentence.end)
      local.push({ start: start - sentence.start, end: end - sentence.start, coin, index });
  }
  return local;
}

/** How a paragraph writes numbers. */
interface NumberHabits {
  readonly isEuropean: boolean;
  readonly language: () => LanguageKind;
}

/** The amounts that stand wholly in the sentence, by their places in it. */
function moneyOf(paragraph: string, sentence: Span, { isEuropean, language }: NumberHabits): Money[] {
  const from = Math.max(0, sentence.start - lookAround);
  const window = paragraph.slice(from, sentence.end + lookAround);
  const shift = from - sentence.start;
  const length = sentence.end - sentence.start;
  return findMoney(window, isEuropean, language)
    .map((money) => ({ ...money, start: money.start + shift, end: money.end + shift }))
    .filter(({ start, end }) => start >= 0 && end <= length);
}
