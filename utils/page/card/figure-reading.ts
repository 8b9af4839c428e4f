import type { CardFigure } from '../../domain/since/article-figure.ts';
import { Slices } from '../dom/slices.ts';

/**
 * The figure for a mention; null where its paragraph states none. `reading` and `none` are of a reading that took longer than
 * the card to open: the card has reserved a place for the figure then, and keeps it.
 */
export type FigureState = CardFigure | 'reading' | 'none' | null;

interface Listener {
  /** Called once, where the reading took longer than one slice. */
  readonly done: () => void;
  readonly report: (error: unknown) => void;
}

/** Reads the figure for one mention: within the constructor where one time slice is enough, else while the card is open. */
export class FigureReading {
  readonly #end = new AbortController();
  #state: FigureState = 'reading';
  #isPainted = false;

  constructor(steps: Generator<undefined, CardFigure | null>, { done, report }: Listener) {
    const begun = new Slices(this.#end.signal).begin(steps);
    if ('value' in begun) {
      this.#state = begun.value;
      return;
    }
    requestAnimationFrame(() => {
      // Read before that, the figure is in the first frame, without a line that is reserved for a change.
      if (this.#state === 'reading') this.#isPainted = true;
    });
    const finish = (figure: CardFigure | null): void => {
      if (this.#end.signal.aborted) return;
      // Before the first animation frame the place was not visible, and is not kept.
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

  /** The card was painted without the figure, and reserved its place. */
  get isLate(): boolean {
    return this.#isPainted;
  }

  get figure(): CardFigure | null {
    return typeof this.#state === 'string' ? null : this.#state;
  }

  /** Ends the reading without another callback. */
  stop(): void {
    this.#end.abort();
  }
}
