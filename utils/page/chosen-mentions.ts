import { foldWord } from '../domain/choices/choice.ts';
import type { PageSettings } from '../domain/settings/page-settings.ts';
import { wordOf } from './article-reader.ts';
import type { MarkedMention } from './marked-mention.ts';
import { MentionIndex } from './mention-index.ts';

type Choices = Pick<PageSettings, 'muted' | 'corrections'>;

/** What is to be shown from now on, and what no longer. */
export interface ChosenChange {
  readonly come: readonly MarkedMention[];
  readonly gone: ReadonlySet<MarkedMention>;
}

/** Mentions of which some are left out or another coin's. */
interface Selection {
  readonly index: MentionIndex;
  /** What is shown for what was found. */
  readonly shown: Map<MarkedMention, MarkedMention>;
}

/** The page's mentions as this reader wants them: muted words left out, corrected ones for the other coin. */
export class ChosenMentions {
  readonly #found: MentionIndex;
  #choices: Choices;
  /** Null where the reader wants all as it was found, which most do: no mention is kept twice then. */
  #selection: Selection | null;

  /** @param found all mentions of the page; the ones that are already there come with `add` as well */
  constructor(found: MentionIndex, choices: Choices) {
    this.#found = found;
    this.#choices = choices;
    this.#selection = isNone(choices) ? null : emptySelection();
  }

  get index(): MentionIndex {
    return this.#selection?.index ?? this.#found;
  }

  differ(choices: Choices): boolean {
    const told = ({ muted, corrections }: Choices): string => JSON.stringify([muted, corrections]);
    return told(choices) !== told(this.#choices);
  }

  /** From now on, and for all that was found. Gives what comes and goes; all else stays as it is. */
  use(choices: Choices): ChosenChange {
    const before = this.#selection;
    const selection = emptySelection();
    const come: MarkedMention[] = [];
    const gone = new Set<MarkedMention>();
    for (const marked of this.#found.all()) {
      const was = before ? before.shown.get(marked) : marked;
      const chosen = choose(marked, choices);
      const isSame = was?.mention.coin === chosen?.mention.coin;
      if (was && !isSame) gone.add(was);
      if (chosen && !isSame) come.push(chosen);
      const shown = isSame ? was : chosen;
      if (shown) select(selection, marked, shown);
    }
    this.#choices = choices;
    this.#selection = isNone(choices) ? null : selection;
    return { come, gone };
  }

  /** Gives what is to be shown of these, and remembers it. */
  add(found: Iterable<MarkedMention>): readonly MarkedMention[] {
    const selection = this.#selection;
    if (!selection) return [...found];
    const come: MarkedMention[] = [];
    for (const marked of found) {
      const chosen = choose(marked, this.#choices);
      if (!chosen || selection.shown.has(marked)) continue;
      select(selection, marked, chosen);
      come.push(chosen);
    }
    return come;
  }

  /** Gives what was shown of these, and forgets it. */
  remove(found: ReadonlySet<MarkedMention>): ReadonlySet<MarkedMention> {
    const selection = this.#selection;
    if (!selection) return found;
    const gone = new Set<MarkedMention>();
    for (const marked of found) {
      const chosen = selection.shown.get(marked);
      if (!chosen) continue;
      selection.shown.delete(marked);
      gone.add(chosen);
    }
    selection.index.removeAll(gone);
    return gone;
  }
}

function isNone({ muted, corrections }: Choices): boolean {
  return muted.length === 0 && corrections.length === 0;
}

function emptySelection(): Selection {
  return { index: new MentionIndex(), shown: new Map() };
}

function select({ index, shown }: Selection, marked: MarkedMention, chosen: MarkedMention): void {
  shown.set(marked, chosen);
  index.add(chosen);
}

function choose(marked: MarkedMention, choices: Choices): MarkedMention | null {
  if (isNone(choices)) return marked;
  const { muted, corrections } = choices;
  const word = foldWord(wordOf(marked));
  if (muted.includes(word)) return null;
  const { mention } = marked;
  const correction = corrections.find((each) => each.word === word && each.from === mention.coin);
  if (!correction) return marked;
  const reasons = [{ code: 'corrected' }] as const;
  return { ...marked, mention: { ...mention, coin: correction.to, runnerUp: correction.from, reasons } };
}
