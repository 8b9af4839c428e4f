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

/** The page's mentions as this reader wants them: muted words left out, corrected ones for the other coin. */
export class ChosenMentions {
  readonly index = new MentionIndex();
  /** What is shown for what was found. */
  readonly #shown = new Map<MarkedMention, MarkedMention>();
  #choices: Choices;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  differ(choices: Choices): boolean {
    const told = ({ muted, corrections }: Choices): string => JSON.stringify([muted, corrections]);
    return told(choices) !== told(this.#choices);
  }

  /** From now on, and for these, which are all that were added. Gives what comes and goes; all else stays as it is. */
  use(choices: Choices, all: Iterable<MarkedMention>): ChosenChange {
    this.#choices = choices;
    const differing = [...all].filter(
      (marked) => choose(marked, choices)?.mention.coin !== this.#shown.get(marked)?.mention.coin,
    );
    const gone = this.remove(differing);
    return { come: this.add(differing), gone };
  }

  /** Gives what is to be shown of these, and remembers it. */
  add(found: Iterable<MarkedMention>): MarkedMention[] {
    const come: MarkedMention[] = [];
    for (const marked of found) {
      const chosen = choose(marked, this.#choices);
      if (!chosen || this.#shown.has(marked)) continue;
      this.#shown.set(marked, chosen);
      this.index.add(chosen);
      come.push(chosen);
    }
    return come;
  }

  /** Gives what was shown of these, and forgets it. */
  remove(found: Iterable<MarkedMention>): Set<MarkedMention> {
    const gone = new Set<MarkedMention>();
    for (const marked of found) {
      const chosen = this.#shown.get(marked);
      if (!chosen) continue;
      this.#shown.delete(marked);
      gone.add(chosen);
    }
    this.index.removeAll(gone);
    return gone;
  }
}

function choose(marked: MarkedMention, { muted, corrections }: Choices): MarkedMention | null {
  if (muted.length === 0 && corrections.length === 0) return marked;
  const word = foldWord(wordOf(marked));
  if (muted.includes(word)) return null;
  const { mention } = marked;
  const correction = corrections.find((each) => each.word === word && each.from === mention.coin);
  if (!correction) return marked;
  const reasons = ['you said so'];
  return { ...marked, mention: { ...mention, coin: correction.to, runnerUp: correction.from, reasons } };
}
