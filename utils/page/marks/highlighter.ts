import type { CoinId } from '../../domain/coin/coin.ts';
import type { Direction } from '../../domain/quote/direction.ts';
import type { Palette } from '../../domain/settings/page-settings.ts';
import type { MarkedMention } from './marked-mention.ts';
import { NearMarks } from './near-marks.ts';
import { Slices } from '../text/slices.ts';

/** Marks painted between two looks at the clock. */
const paintedAtOnce = 32;

const directions: readonly Direction[] = ['up', 'down', 'flat', 'unknown'];

/** Where a mark is painted. */
interface Paint {
  readonly highlight: Highlight;
  /** Static: a live range would cost the page time at each change of its own. */
  readonly range: StaticRange;
}

export interface HighlighterPorts {
  readonly directionOf: (coin: CoinId) => Direction;
  readonly report: (error: unknown) => void;
}

/**
 * Paints mentions with the CSS Custom Highlight API: the page's DOM never learns of it. Only those near the viewport:
 * a browser goes through all that is painted with every change of the page, some 15 µs for each.
 */
export class Highlighter {
  readonly #highlights = new Map(directions.map((direction) => [direction, new Highlight()]));
  readonly #ports: HighlighterPorts;
  readonly #signal: AbortSignal;
  readonly #near: NearMarks;
  readonly #painted = new Map<MarkedMention, Paint>();
  #palette: Palette = 'green-red';
  #registered = false;

  constructor(ports: HighlighterPorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
    const { report } = ports;
    this.#near = new NearMarks({ changed: (marks) => this.#updateAll(marks), report }, signal);
    signal.addEventListener('abort', () => {
      // By their names: Firefox gives content scripts no iterator over the page's highlights.
      for (const direction of directions) removeHighlights(direction);
    });
  }

  /** Paints these beside what is painted, each as soon as it is near. */
  add(marks: Iterable<MarkedMention>): void {
    for (const marked of marks) {
      this.#register();
      if (this.#near.add(marked)) this.#update(marked);
    }
  }

  remove(marks: Iterable<MarkedMention>): void {
    for (const marked of marks) {
      this.#near.delete(marked);
      this.#update(marked);
    }
  }

  /** Moves the marks of coins whose direction changed to their new colour; all others stay untouched. */
  recolour(): void {
    const update = this.#updateAll(this.#painted.keys());
    new Slices(this.#signal).run(update).catch((error: unknown) => this.#ports.report(error));
  }

  /** The palette is part of the highlights' names, so that the page's own DOM needs no attribute of ours. */
  usePalette(palette: Palette): void {
    this.#palette = palette;
    if (!this.#registered) return;
    for (const [direction, highlight] of this.#highlights) {
      const shown = colourOf(direction, palette);
      removeHighlights(direction);
      CSS.highlights.set(`tickmark-${direction}${shown}`, highlight);
    }
  }

  /** Not before there is a mark: pages can see the names of highlights. */
  #register(): void {
    if (this.#registered) return;
    this.#registered = true;
    this.usePalette(this.#palette);
  }

  /** With pauses: one text may have thousands of marks. They may come and go meanwhile. */
  *#updateAll(marks: Iterable<MarkedMention>): Generator<undefined, void> {
    let count = 0;
    for (const marked of marks) {
      this.#update(marked);
      count += 1;
      if (count % paintedAtOnce === 0) yield;
    }
  }

  /** Makes one mark look as it should now. */
  #update(marked: MarkedMention): void {
    const paint = this.#painted.get(marked);
    if (!this.#near.has(marked)) {
      paint?.highlight.delete(paint.range);
      this.#painted.delete(marked);
      return;
    }
    const highlight = this.#highlights.get(this.#ports.directionOf(marked.mention.coin))!;
    if (paint?.highlight === highlight) return;
    paint?.highlight.delete(paint.range);
    const range = paint?.range ?? new StaticRange(marked.place);
    highlight.add(range);
    this.#painted.set(marked, { highlight, range });
  }
}

function removeHighlights(direction: Direction): void {
  for (const shown of ['', '-alt', '-swapped']) CSS.highlights.delete(`tickmark-${direction}${shown}`);
}

function colourOf(direction: Direction, palette: Palette): string {
  if (direction === 'flat' || direction === 'unknown' || palette === 'green-red') return '';
  return palette === 'blue-orange' ? '-alt' : '-swapped';
}
