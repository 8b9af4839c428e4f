import type { CoinId } from '../../domain/coin/coin.ts';
import type { Direction } from '../../domain/quote/quote.ts';
import type { Palette } from '../../domain/settings/page-settings.ts';
import { HighlightRegistration } from './highlight-registration.ts';
import type { MarkedMention } from './marked-mention.ts';
import { NearMarks } from './near-marks.ts';
import { Slices } from '../dom/slices.ts';
import { type Adaptation, Surroundings } from './surroundings.ts';

/** Marks painted between two checks of the time slice. */
const paintedAtOnce = 32;

/** A painted mark. */
interface Paint {
  readonly highlight: Highlight;
  /** Static: a browser updates live ranges at each change of the page. */
  readonly range: StaticRange;
}

export interface HighlighterPorts {
  readonly directionOf: (coin: CoinId) => Direction;
  readonly report: (error: unknown) => void;
}

/**
 * Paints mentions with the CSS Custom Highlight API, which leaves the page's DOM as it is. Only those near the viewport: a
 * browser goes through all highlight ranges at every change of the page, at some 15 µs each.
 */
export class Highlighter {
  readonly #ports: HighlighterPorts;
  readonly #signal: AbortSignal;
  readonly #near: NearMarks;
  readonly #painted = new Map<MarkedMention, Paint>();
  readonly #registration: HighlightRegistration;
  readonly #surroundings = new Surroundings();

  constructor(ports: HighlighterPorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
    const { report } = ports;
    this.#near = new NearMarks({ changed: (marks) => this.#updateAll(marks), report }, signal);
    this.#registration = new HighlightRegistration(signal);
  }

  /**
   * Paints these marks, too, each once it is near the viewport.
   * @param isSeen whether the reader sees them now
   */
  add(marks: Iterable<MarkedMention>, isSeen = false): void {
    const near = [...marks].filter((marked) => this.#near.add(marked, isSeen));
    for (const marked of near) this.#read(marked);
    for (const marked of near) this.#update(marked);
  }

  remove(marks: Iterable<MarkedMention>): void {
    for (const marked of marks) {
      this.#near.delete(marked);
      this.#update(marked);
    }
  }

  isPainted(marked: MarkedMention): boolean {
    return this.#painted.has(marked);
  }

  /** Repaints the marks whose colour changed, with that of their coin or that of the page; all others stay untouched. */
  recolour(): void {
    this.#surroundings.forget();
    const update = this.#updateAll(this.#painted.keys());
    new Slices(this.#signal).run(update).catch((error: unknown) => this.#ports.report(error));
  }

  /** The relative luminance of the ground that a mention stands on; null where it is a picture, or unknown. */
  groundOf({ element }: MarkedMention): number | null {
    return element && this.#surroundings.luminanceOf(element);
  }

  usePalette(palette: Palette): void {
    this.#registration.usePalette(palette);
  }

  /** True once a script of the page has removed the marks so often that they stay removed. */
  get isGivenUp(): boolean {
    return this.#registration.isGivenUp;
  }

  /**
   * With pauses, in which marks may be added and removed: one text may have thousands. Styles are read before the first
   * highlight changes, because the browser goes through all ranges at the first read after a change.
   */
  *#updateAll(marks: Iterable<MarkedMention>): Generator<undefined, void> {
    const all = [...marks];
    const steps = [
      (marked: MarkedMention) => this.#read(marked),
      (marked: MarkedMention) => this.#update(marked),
    ];
    for (const step of steps) {
      for (const [at, marked] of all.entries()) {
        step(marked);
        if (at % paintedAtOnce === paintedAtOnce - 1) yield;
      }
    }
  }

  /** Reads what is around a mark that is to be painted. */
  #read(marked: MarkedMention): Adaptation {
    return marked.element && this.#near.has(marked) ? this.#surroundings.of(marked.element) : '';
  }

  /** Paints, repaints or removes one mark, by what is known now. */
  #update(marked: MarkedMention): void {
    const paint = this.#painted.get(marked);
    if (!this.#near.has(marked)) {
      paint?.highlight.delete(paint.range);
      this.#painted.delete(marked);
      return;
    }
    const direction = this.#ports.directionOf(marked.mention.coin);
    const highlight = this.#registration.highlightOf(`${direction}${this.#read(marked)}`);
    if (paint?.highlight === highlight) return;
    paint?.highlight.delete(paint.range);
    const range = paint?.range ?? new StaticRange(marked.place);
    highlight.add(range);
    this.#painted.set(marked, { highlight, range });
  }
}
