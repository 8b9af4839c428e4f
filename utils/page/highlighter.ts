import type { CoinId } from '../domain/coin/coin.ts';
import type { Direction } from '../domain/quote/direction.ts';
import type { Palette } from '../domain/settings/page-settings.ts';
import { HiddenMarks } from './hidden-marks.ts';
import { isRendered, type MarkedMention } from './marked-mention.ts';
import type { MentionIndex } from './mention-index.ts';

/** Marks moved between two looks at the clock. */
const movedAtOnce = 32;

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
    for (const marked of marks) if (!this.#unpaint(marked)) this.#hidden.delete(marked);
  }

  /**
   * Moves the marks of coins whose direction changed to their new colour; all others stay untouched. Pauses now and
   * then: marks may come and go meanwhile, and colours change again.
   */
  *recolour(index: MentionIndex): Generator<undefined, void> {
    const changed = [...this.#painted].filter(([coin, painted]) => this.#directionOf(coin) !== painted);
    let moved = 0;
    for (const [coin] of changed) {
      this.#painted.set(coin, this.#directionOf(coin));
      for (const marked of index.ofCoin(coin)) {
        if (this.#unpaint(marked)) this.#highlightOf(coin).add(marked.range);
        moved += 1;
        if (moved % movedAtOnce === 0) yield;
      }
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

  /** Takes a mark off wherever it is painted: `recolour` may not have come to it. False where it was not. */
  #unpaint({ mention, range }: MarkedMention): boolean {
    if (this.#highlightOf(mention.coin).delete(range)) return true;
    for (const highlight of this.#highlights.values()) if (highlight.delete(range)) return true;
    return false;
  }

  /** Where new marks of a coin go, and its others once `recolour` has moved them. */
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
