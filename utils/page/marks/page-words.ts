import { mostWords } from '../../domain/callers/tab-allowance.ts';
import { longestWord } from '../../domain/choices/choice.ts';
import { coinFor, type WordChoices } from '../../domain/choices/word-choices.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import { minuteMs } from '../../domain/time.ts';

/** The wait before words are asked of again: those that came too many at once, and those of a call that failed. */
const askAgainMs = minuteMs;

/** What the page's words are asked through. */
export interface PageWordPorts {
  /** The choices that the reader made about words of the page. */
  words(words: readonly string[]): Promise<WordChoices>;
  /** Takes an error that must not reach the page. */
  report(error: unknown): void;
}

type Choices = Pick<WordChoices, 'muted' | 'corrections'>;

/**
 * What the reader said of the words of this page. The background is asked of the words that the page has, and tells
 * nothing of others: one call at a time, with all words that have come since the last one.
 */
export class PageWords {
  readonly #ports: PageWordPorts;
  readonly #changed: (words: ReadonlySet<string>) => void;
  readonly #signal: AbortSignal;
  readonly #answered = new Set<string>();
  readonly #open = new Set<string>();
  #choices: Choices = { muted: [], corrections: [] };
  #asking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed takes the words that were answered for the first time, or otherwise than before */
  constructor(ports: PageWordPorts, changed: (words: ReadonlySet<string>) => void, signal: AbortSignal) {
    this.#ports = ports;
    this.#changed = changed;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Whether it is known what the reader said of a word, as `foldWord` leaves it. Asks where it is not. */
  isKnown(word: string): boolean {
    // No choice can be made of such a word.
    if (word === '' || word.length > longestWord || this.#answered.has(word)) return true;
    this.#open.add(word);
    this.#ask();
    return false;
  }

  /** The coin that a known word stands for, or null where it is muted. */
  coinFor(word: string, coin: CoinId): CoinId | null {
    return coinFor(word, coin, this.#choices);
  }

  /** The reader may have said something new of a word. */
  askAgain(): void {
    for (const word of this.#answered) this.#open.add(word);
    this.#ask();
  }

  #ask(): void {
    if (this.#asking) return;
    this.#asking = true;
    // After the turn in which the words come, so that they go out together.
    void Promise.resolve().then(() => this.#askAll());
  }

  async #askAll(): Promise<void> {
    const later: string[] = [];
    while (this.#open.size > 0 && !this.#signal.aborted) {
      const words = [...this.#open].slice(0, mostWords);
      for (const word of words) this.#open.delete(word);
      try {
        const reply = await this.#ports.words(words);
        later.push(...reply.later);
        this.#learn(words, reply);
      } catch (error) {
        this.#ports.report(error);
        later.push(...words);
        break;
      }
    }
    this.#asking = false;
    if (later.length > 0) this.#askLater(later);
  }

  #askLater(words: readonly string[]): void {
    clearTimeout(this.#timer);
    for (const word of words) this.#open.add(word);
    if (!this.#signal.aborted) this.#timer = setTimeout(() => this.#ask(), askAgainMs);
  }

  #learn(asked: readonly string[], { muted, corrections, later }: WordChoices): void {
    if (this.#signal.aborted) return;
    const unanswered = new Set(later);
    const words = new Set(asked.filter((word) => !unanswered.has(word)));
    const before = this.#choices;
    this.#choices = {
      muted: [...before.muted.filter((word) => !words.has(word)), ...muted],
      corrections: [...before.corrections.filter(({ word }) => !words.has(word)), ...corrections],
    };
    const changed = [...words].filter(
      (word) => !this.#answered.has(word) || told(word, before) !== told(word, this.#choices),
    );
    for (const word of words) this.#answered.add(word);
    if (changed.length > 0) this.#changed(new Set(changed));
  }
}

function told(word: string, { muted, corrections }: Choices): string {
  return JSON.stringify([muted.includes(word), corrections.filter((each) => each.word === word)]);
}
