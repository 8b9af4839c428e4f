import type { CoinId } from '../domain/coin/coin.ts';
import type { Direction } from '../domain/quote/direction.ts';
import type { Palette } from '../domain/settings/page-settings.ts';
import type { MentionIndex } from './mention-index.ts';

const directions: readonly Direction[] = ['up', 'down', 'flat', 'unknown'];

/** Paints mentions with the CSS Custom Highlight API: the page's DOM never learns of it. */
export class Highlighter {
  readonly #highlights = new Map(directions.map((direction) => [direction, new Highlight()]));
  readonly #painted = new Map<CoinId, Direction>();
  #index: MentionIndex | null = null;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => {
      for (const name of CSS.highlights.keys()) if (name.startsWith('tickmark-')) CSS.highlights.delete(name);
    });
  }

  /** Paints these mentions in place of those painted before. */
  paint(index: MentionIndex, directionOf: (coin: CoinId) => Direction): void {
    for (const highlight of this.#highlights.values()) highlight.clear();
    this.#painted.clear();
    this.#index = index;
    for (const coin of index.coins) this.#add(coin, directionOf(coin));
  }

  /** Moves the coins whose direction changed to their new colour; all others stay untouched. */
  recolour(directionOf: (coin: CoinId) => Direction): void {
    for (const [coin, painted] of this.#painted) {
      const direction = directionOf(coin);
      if (direction === painted) continue;
      const old = this.#highlights.get(painted)!;
      for (const { range } of this.#index?.ofCoin(coin) ?? []) old.delete(range);
      this.#add(coin, direction);
    }
  }

  /** The palette is part of the highlights' names, so that the page's own DOM needs no attribute of ours. */
  usePalette(palette: Palette): void {
    for (const [direction, highlight] of this.#highlights) {
      const shown = colourOf(direction, palette);
      const name = `tickmark-${direction}`;
      CSS.highlights.delete(name);
      CSS.highlights.delete(`${name}-alt`);
      CSS.highlights.delete(`${name}-swapped`);
      CSS.highlights.set(`${name}${shown}`, highlight);
    }
  }

  #add(coin: CoinId, direction: Direction): void {
    const highlight = this.#highlights.get(direction)!;
    for (const { range } of this.#index?.ofCoin(coin) ?? []) highlight.add(range);
    this.#painted.set(coin, direction);
  }
}

function colourOf(direction: Direction, palette: Palette): string {
  if (direction === 'flat' || direction === 'unknown' || palette === 'green-red') return '';
  return palette === 'blue-orange' ? '-alt' : '-swapped';
}
