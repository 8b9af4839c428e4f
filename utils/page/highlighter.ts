import type { CoinId } from '../domain/coin/coin.ts';
import type { Direction } from '../domain/quote/direction.ts';
import type { Palette } from '../domain/settings/page-settings.ts';
import { HiddenMarks } from './hidden-marks.ts';
import { isRendered, type MarkedMention } from './marked-mention.ts';
import type { MentionIndex } from './mention-index.ts';

const directions: readonly Direction[] = ['up', 'down', 'flat', 'unknown'];

/** Paints mentions with the CSS Custom Highlight API: the page's DOM never learns of it. */
export class Highlighter {
  readonly #highlights = new Map(directions.map((direction) => [direction, new Highlight()]));
  readonly #directionOf: (coin: CoinId) => Direction;
  readonly #painted = new Map<CoinId, Direction>();
  readonly #hidden: HiddenMarks;

  constructor(directionOf: (coin: CoinId) => Direction, signal: AbortSignal) {
    this.#directionOf = directionOf;
    this.#hidden = new HiddenMarks((marks) => this.add(marks), signal);
    signal.addEventListener('abort', () => {
      // By their names: Firefox gives content scripts no iterator over the page's highlights.
      for (const direction of directions) removeHighlights(direction);
    });
  }

  /** Paints these beside what is painted; those that cannot be seen, as soon as they can. */
  add(marks: Iterable<MarkedMention>): void {
    for (const marked of marks) {
      if (isRendered(marked)) this.#highlightOf(marked.mention.coin).add(marked.range);
      else this.#hidden.add(marked);
    }
  }

  remove(marks: Iterable<MarkedMention>): void {
    for (const marked of marks) {
      if (!this.#highlightOf(marked.mention.coin).delete(marked.range)) this.#hidden.delete(marked);
    }
  }

  /** Moves the coins whose direction changed to their new colour; all others stay untouched. */
  recolour(index: MentionIndex): void {
    for (const [coin, painted] of this.#painted) {
      const direction = this.#directionOf(coin);
      if (direction === painted) continue;
      const old = this.#highlights.get(painted)!;
      this.#painted.set(coin, direction);
      const now = this.#highlightOf(coin);
      for (const { range } of index.ofCoin(coin)) if (old.delete(range)) now.add(range);
    }
  }

  /** The palette is part of the highlights' names, so that the page's own DOM needs no attribute of ours. */
  usePalette(palette: Palette): void {
    for (const [direction, highlight] of this.#highlights) {
      const shown = colourOf(direction, palette);
      removeHighlights(direction);
      CSS.highlights.set(`tickmark-${direction}${shown}`, highlight);
    }
  }

  /** Where all marks of a coin are, until `recolour` moves them together. */
  #highlightOf(coin: CoinId): Highlight {
    let direction = this.#painted.get(coin);
    if (!direction) {
      direction = this.#directionOf(coin);
      this.#painted.set(coin, direction);
    }
    return this.#highlights.get(direction)!;
  }
}

function removeHighlights(direction: Direction): void {
  for (const shown of ['', '-alt', '-swapped']) CSS.highlights.delete(`tickmark-${direction}${shown}`);
}

function colourOf(direction: Direction, palette: Palette): string {
  if (direction === 'flat' || direction === 'unknown' || palette === 'green-red') return '';
  return palette === 'blue-orange' ? '-alt' : '-swapped';
}
