import { foldWord } from '../../domain/choices/choice.ts';
import { isMarkedAt, type Sensitivity } from '../../domain/recognition/mention.ts';
import { type MarkedMention, surfaceOf } from './marked-mention.ts';
import { MentionIndex } from './mention-index.ts';
import type { PageWords } from './page-words.ts';

/** Mentions in one part of a change; the caller may yield to the page between parts. */
const changedAtOnce = 20;

/** Marks to add and marks to remove. */
export interface ChosenChange {
  readonly added: readonly MarkedMention[];
  readonly removed: ReadonlySet<MarkedMention>;
}

/**
 * The page's mentions after the reader's settings: without muted words and those that need a higher sensitivity, and with the
 * chosen coin for corrected ones. A mention is held back until the choices for its word are known, so that a muted one is never
 * marked.
 */
export class ChosenMentions {
  readonly index = new MentionIndex();
  readonly #words: PageWords;
  #sensitivity: Sensitivity;
  /** All mentions by word, shown or not. */
  readonly #byWord = new Map<string, Set<MarkedMention>>();
  readonly #wordOf = new Map<MarkedMention, string>();
  /** The shown mention of each found one: the same, or a corrected copy. */
  readonly #shown = new Map<MarkedMention, MarkedMention>();

  constructor(words: PageWords, sensitivity: Sensitivity) {
    this.#words = words;
    this.#sensitivity = sensitivity;
  }

  /** Adds and removes found mentions. Returns the marks that change. */
  change(found: Iterable<MarkedMention>, lost: ReadonlySet<MarkedMention>): ChosenChange {
    const change = emptyChange();
    for (const marked of lost) {
      const shown = this.#shown.get(marked);
      if (shown) change.removed.add(shown);
      this.#shown.delete(marked);
      this.#forget(marked);
    }
    for (const marked of found)
      this.#change(marked, this.#wordOf.get(marked) ?? this.#remember(marked), change);
    return this.#indexed(change);
  }

  /** Applies another sensitivity. Yields what changes, in parts. */
  *useSensitivity(sensitivity: Sensitivity): Generator<ChosenChange> {
    this.#sensitivity = sensitivity;
    yield* this.apply(this.#byWord.keys());
  }

  /** Applies the choices for these words, which are new or changed. Yields what changes, in parts. */
  *apply(words: Iterable<string>): Generator<ChosenChange> {
    let part = emptyChange();
    for (const word of words) {
      for (const marked of this.#byWord.get(word) ?? []) {
        this.#change(marked, word, part);
        if (part.added.length + part.removed.size < changedAtOnce) continue;
        yield this.#indexed(part);
        part = emptyChange();
      }
    }
    yield this.#indexed(part);
  }

  #change(marked: MarkedMention, word: string, { added, removed }: ReturnType<typeof emptyChange>): void {
    const was = this.#shown.get(marked);
    const shown = this.#choose(marked, word);
    if (was?.mention.coin === shown?.mention.coin) return;
    if (was) removed.add(was);
    if (!shown) {
      this.#shown.delete(marked);
      return;
    }
    this.#shown.set(marked, shown);
    added.push(shown);
  }

  #indexed(change: ChosenChange): ChosenChange {
    this.index.removeAll(change.removed);
    for (const marked of change.added) this.index.add(marked);
    return change;
  }

  #choose(marked: MarkedMention, word: string): MarkedMention | null {
    const { mention } = marked;
    if (!isMarkedAt(mention, this.#sensitivity) || !this.#words.isKnown(word)) return null;
    const coin = this.#words.coinFor(word, mention.coin);
    if (coin === null || coin === mention.coin) return coin === null ? null : marked;
    return {
      ...marked,
      mention: { ...mention, coin, runnerUp: mention.coin, reasons: [{ code: 'corrected' }] },
    };
  }

  #remember(marked: MarkedMention): string {
    const word = foldWord(surfaceOf(marked));
    this.#wordOf.set(marked, word);
    const others = this.#byWord.get(word);
    if (others) others.add(marked);
    else this.#byWord.set(word, new Set([marked]));
    return word;
  }

  #forget(marked: MarkedMention): void {
    const word = this.#wordOf.get(marked);
    if (word === undefined) return;
    this.#wordOf.delete(marked);
    const others = this.#byWord.get(word);
    others?.delete(marked);
    if (others?.size === 0) this.#byWord.delete(word);
  }
}

function emptyChange(): { readonly added: MarkedMention[]; readonly removed: Set<MarkedMention> } {
  return { added: [], removed: new Set() };
}
