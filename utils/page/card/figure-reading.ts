import type { ArticleFigure } from '../../domain/since/article-figure.ts';
import { Slices } from '../text/slices.ts';

/**
 * What is known of the figure beside a mention; null where its paragraph states none. `reading` and `none` are those of
 * a reading that took longer than the card to open: it has a place for the figure then, which stays.
 */
export type FigureState = ArticleFigure | 'reading' | 'none' | null;

interface Listener {
  /** Told once, where the reading took longer than a slice. */
  readonly done: () => void;
  readonly report: (error: unknown) => void;
}

/** Reads what an article states beside one mention: at once where one slice is enough, else while the card is open. */
export class FigureReading {
  readonly #end = new AbortController();
  #state: FigureState = 'reading';
  #isPainted = false;

  constructor(steps: Generator<undefined, ArticleFigure | null>, { done, report }: Listener) {
    const begun = new Slices(this.#end.signal).begin(steps);
    if ('value' in begun) {
      this.#state = begun.value;
      return;
    }
    requestAnimationFrame(() => (this.#isPainted = true));
    const finish = (figure: ArticleFigure | null): void => {
      if (this.#end.signal.aborted) return;
      // Until the first frame the place can go again: it was not visible yet.
      this.#state = figure ?? (this.#isPainted ? 'none' : null);
      done();
    };
    begun.rest.then(finish, (error: unknown) => {
      report(error);
      finish(null);
    });
  }

  get state(): FigureState {
    return this.#state;
  }

  get figure(): ArticleFigure | null {
    return typeof this.#state === 'string' ? null : this.#state;
  }

  /** Ends the reading; nothing is told of it any more. */
  stop(): void {
    this.#end.abort();
  }
}
