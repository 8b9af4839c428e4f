import { foldWord } from '../../domain/choices/choice.ts';
import { type MarkedMention, surfaceOf } from './marked-mention.ts';
import { MentionIndex } from './mention-index.ts';
import type { PageWords } from './page-words.ts';

/** Mentions in one part of an answer: the page has its turn between the parts. */
const changedAtOnce = 100;

/** What is to be shown from now on, and what no longer. */
export interface ChosenChange {
  readonly come: readonly MarkedMention[];
  readonly gone: ReadonlySet<MarkedMention>;
}

/**
 * The page's mentions as this reader wants them: muted words left out, corrected ones for the other coin. A mention
 * waits until it is known what the reader said of its word, so that a muted one is never marked.
 */
export class ChosenMentions {
  readonly index = new MentionIndex();
  readonly #words: PageWords;
  /** All mentions by their word, shown or not. */
  readonly #byWord = new Map<string, Set<MarkedMention>>();
  readonly #wordOf = new Map<MarkedMention, string>();
  /** What is shown for what was found. */
  readonly #shown = new Map<MarkedMention, MarkedMention>();

  constructor(words: PageWords) {
    this.#words = words;
  }

  /** Gives what is to be shown of these, and remembers all of them. */
  add(found: Iterable<MarkedMention>): readonly MarkedMention[] {
    const come: MarkedMention[] = [];
    for (const marked of found) {
      if (this.#wordOf.has(marked)) continue;
      const word = foldWord(surfaceOf(marked));
      this.#remember(marked, word);
      const shown = this.#words.isKnown(word) ? this.#choose(marked, word) : null;
      if (!shown) continue;
      this.#show(marked, shown);
      come.push(shown);
    }
    return come;
  }

  /** Gives what was shown of these, and forgets it. */
  remove(found: ReadonlySet<MarkedMention>): ReadonlySet<MarkedMention> {
    const gone = new Set<MarkedMention>();
    for (const marked of found) {
      const shown = this.#shown.get(marked);
      if (shown) gone.add(shown);
      this.#shown.delete(marked);
      this.#forget(marked);
    }
    this.index.removeAll(gone);
    return gone;
  }

  /** It is known, for the first time or anew, what the reader said of these words. Gives what changes, in parts. */
  *answer(words: ReadonlySet<string>): Generator<ChosenChange> {
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
    const coin = this.#words.coinFor(word, mention.coin);
    if (coin === null || coin === mention.coin) return coin === null ? null : marked;
    return {
      ...marked,
      mention: { ...mention, coin, runnerUp: mention.coin, reasons: [{ code: 'corrected' }] },
    };
  }

  #show(marked: MarkedMention, shown: MarkedMention): void {
    this.#shown.set(marked, shown);
    this.index.add(shown);
  }

  #remember(marked: MarkedMention, word: string): void {
    this.#wordOf.set(marked, word);
    const others = this.#byWord.get(word);
    if (others) others.add(marked);
    else this.#byWord.set(word, new Set([marked]));
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
