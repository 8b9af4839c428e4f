import { foldWord } from '../../domain/choices/choice.ts';
import { isMarkedAt, type Sensitivity } from '../../domain/recognition/mention.ts';
import { type MarkedMention, surfaceOf } from './marked-mention.ts';
import { MentionIndex } from './mention-index.ts';
import type { PageWords } from './page-words.ts';

/** Mentions in one part of a change: the page has its turn between the parts. */
const changedAtOnce = 100;

/** The mentions that are shown from now on, and those that no longer are. */
export interface ChosenChange {
  readonly come: readonly MarkedMention[];
  readonly gone: ReadonlySet<MarkedMention>;
}

/**
 * The page's mentions by the reader's settings: without muted words and those that need a higher sensitivity, corrected
 * ones with the other coin. A mention waits for the choices about its word, so that a muted one is never marked.
 */
export class ChosenMentions {
  readonly index = new MentionIndex();
  readonly #words: PageWords;
  #sensitivity: Sensitivity;
  /** All mentions by their word, shown or not. */
  readonly #byWord = new Map<string, Set<MarkedMention>>();
  readonly #wordOf = new Map<MarkedMention, string>();
  /** What is shown for what was found. */
  readonly #shown = new Map<MarkedMention, MarkedMention>();

  constructor(words: PageWords, sensitivity: Sensitivity) {
    this.#words = words;
    this.#sensitivity = sensitivity;
  }

  /** Updates what was found on the page, and returns what changes of what is shown. */
  change(added: Iterable<MarkedMention>, removed: ReadonlySet<MarkedMention>): ChosenChange {
    const change = emptyChange();
    for (const marked of removed) {
      const shown = this.#shown.get(marked);
      if (shown) change.gone.add(shown);
      this.#shown.delete(marked);
      this.#forget(marked);
    }
    for (const marked of added)
      this.#change(marked, this.#wordOf.get(marked) ?? this.#remember(marked), change);
    return this.#indexed(change);
  }

  /** Shows the mentions of another sensitivity. Returns what changes, in parts. */
  *useSensitivity(sensitivity: Sensitivity): Generator<ChosenChange> {
    this.#sensitivity = sensitivity;
    yield* this.answer(this.#byWord.keys());
  }

  /** The choices about these words have come, or changed. Returns what changes, in parts. */
  *answer(words: Iterable<string>): Generator<ChosenChange> {
    let part = emptyChange();
    for (const word of words) {
      for (const marked of this.#byWord.get(word) ?? []) {
        this.#change(marked, word, part);
        if (part.come.length + part.gone.size < changedAtOnce) continue;
        yield this.#indexed(part);
        part = emptyChange();
      }
    }
    yield this.#indexed(part);
  }

  #change(marked: MarkedMention, word: string, { come, gone }: ReturnType<typeof emptyChange>): void {
    const was = this.#shown.get(marked);
    const shown = this.#choose(marked, word);
    if (was?.mention.coin === shown?.mention.coin) return;
    if (was) gone.add(was);
    if (!shown) {
      this.#shown.delete(marked);
      return;
    }
    this.#shown.set(marked, shown);
    come.push(shown);
  }

  #indexed(change: ChosenChange): ChosenChange {
    this.index.removeAll(change.gone);
    for (const marked of change.come) this.index.add(marked);
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

function emptyChange(): { readonly come: MarkedMention[]; readonly gone: Set<MarkedMention> } {
  return { come: [], gone: new Set() };
}
