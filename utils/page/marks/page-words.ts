import { mostWords } from '../../domain/callers/tab-allowance.ts';
import { longestWord } from '../../domain/choices/choice.ts';
import { coinFor } from '../../domain/choices/coin-for.ts';
import type { WordChoices } from '../../domain/choices/word-choices.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import { minuteMs } from '../../domain/time.ts';

/** The wait before a retry, for words of a failed call and for those above the limit of one call, in milliseconds. */
const retryMs = minuteMs;

/** The calls that `PageWords` makes. */
export interface PageWordPorts {
  /** The reader's choices for these words of the page. */
  words(words: readonly string[]): Promise<WordChoices>;
  /** Logs an error, which must not reach the page. */
  report(error: unknown): void;
}

type Choices = Pick<WordChoices, 'muted' | 'corrections'>;

/**
 * The reader's choices for the words of this page: muted words and corrections. The background is queried for words that the
 * page has, and replies for these alone; one call at a time, with all words that are new since the last one.
 */
export class PageWords {
  readonly #ports: PageWordPorts;
  readonly #changed: (words: ReadonlySet<string>) => void;
  readonly #signal: AbortSignal;
  readonly #known = new Set<string>();
  readonly #pending = new Set<string>();
  /** The words of the current call. */
  #inFlight: readonly string[] = [];
  #choices: Choices = { muted: [], corrections: [] };
  #isQuerying = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called with the words whose choices are known for the first time, or changed */
  constructor(ports: PageWordPorts, changed: (words: ReadonlySet<string>) => void, signal: AbortSignal) {
    this.#ports = ports;
    this.#changed = changed;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Whether the choices for a word, folded by `foldWord`, are known. Queries them where they are not. */
  isKnown(word: string): boolean {
    // No choice is stored for such a word.
    if (word === '' || word.length > longestWord || this.#known.has(word)) return true;
    this.#pending.add(word);
    this.#query();
    return false;
  }

  /** The coin of a known word, or null where it is muted. */
  coinFor(word: string, coin: CoinId): CoinId | null {
    return coinFor(word, coin, this.#choices);
  }

  /** Queries all words again, also those in flight: the settings changed. */
  refresh(): void {
    for (const word of [...this.#known, ...this.#inFlight]) this.#pending.add(word);
    this.#query();
  }

  #query(): void {
    if (this.#isQuerying) return;
    this.#isQuerying = true;
    // In a microtask, so that all words of this task go out together.
    void Promise.resolve().then(() => this.#queryAll());
  }

  async #queryAll(): Promise<void> {
    const later: string[] = [];
    while (this.#pending.size > 0 && !this.#signal.aborted) {
      const words = [...this.#pending].slice(0, mostWords);
      for (const word of words) this.#pending.delete(word);
      this.#inFlight = words;
      try {
        const reply = await this.#ports.words(words);
        later.push(...reply.later);
        this.#store(words, reply);
      } catch (error) {
        this.#ports.report(error);
        later.push(...words);
        break;
      }
    }
    this.#inFlight = [];
    this.#isQuerying = false;
    if (later.length > 0) this.#retryLater(later);
  }

  #retryLater(words: readonly string[]): void {
    clearTimeout(this.#timer);
    for (const word of words) this.#pending.add(word);
    if (!this.#signal.aborted) this.#timer = setTimeout(() => this.#query(), retryMs);
  }

  #store(queried: readonly string[], { muted, corrections, later }: WordChoices): void {
    if (this.#signal.aborted) return;
    const postponed = new Set(later);
    const words = new Set(queried.filter((word) => !postponed.has(word)));
    const before = this.#choices;
    this.#choices = {
      muted: [...before.muted.filter((word) => !words.has(word)), ...muted],
      corrections: [...before.corrections.filter(({ word }) => !words.has(word)), ...corrections],
    };
    const changed = [...words].filter(
      (word) => !this.#known.has(word) || choicesOf(word, before) !== choicesOf(word, this.#choices),
    );
    for (const word of words) this.#known.add(word);
    if (changed.length > 0) this.#changed(new Set(changed));
  }
}

function choicesOf(word: string, { muted, corrections }: Choices): string {
  return JSON.stringify([muted.includes(word), corrections.filter((each) => each.word === word)]);
}
