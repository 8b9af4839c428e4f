import type { Direction } from '../../domain/quote/direction.ts';
import type { Palette } from '../../domain/settings/page-settings.ts';
import { isHidden } from '../dom/element-access.ts';

/** Between two checks whether the highlights are still registered, in milliseconds. No event reports it. */
const checkMs = 1_000;
/** Removals after which the highlights stay removed, and checks without a removal after which earlier ones no longer count. */
const mostRemovals = 5;
const quietChecks = 30;

/**
 * Registers the highlights of all directions under their names in `CSS.highlights`, which all scripts of the page share. A
 * script that clears it, for highlights of its own, removes ours, too: they are registered again, at most once a second
 * and a few times, as the other script may do the same.
 */
export class HighlightRegistration {
  readonly #highlights: ReadonlyMap<Direction, Highlight>;
  readonly #signal: AbortSignal;
  #palette: Palette = 'green-red';
  #timer: ReturnType<typeof setInterval> | null = null;
  #removals = 0;
  #checksSince = 0;

  constructor(highlights: ReadonlyMap<Direction, Highlight>, signal: AbortSignal) {
    this.#highlights = highlights;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      if (this.#timer === null) return;
      clearInterval(this.#timer);
      // By name: `CSS.highlights` can't be iterated from content scripts (Firefox, seen in 153).
      for (const direction of highlights.keys()) removeHighlights(direction);
    });
  }

  get isGivenUp(): boolean {
    return this.#removals > mostRemovals;
  }

  /** Registers the highlights, once. */
  start(): void {
    if (this.#timer !== null || this.#signal.aborted) return;
    this.#timer = setInterval(() => this.#check(), checkMs);
    this.#register();
  }

  /** The palette is part of the highlights' names, so that the page's own DOM needs no attribute of ours. */
  usePalette(palette: Palette): void {
    this.#palette = palette;
    if (this.#timer !== null) this.#register();
  }

  #register(): void {
    for (const [direction, highlight] of this.#highlights) {
      removeHighlights(direction);
      CSS.highlights.set(nameOf(direction, this.#palette), highlight);
    }
  }

  #check(): void {
    if (isHidden(document)) return;
    if (
      [...this.#highlights.keys()].every((direction) => CSS.highlights.has(nameOf(direction, this.#palette)))
    ) {
      this.#checksSince += 1;
      if (this.#checksSince >= quietChecks) this.#removals = 0;
      return;
    }
    this.#checksSince = 0;
    this.#removals += 1;
    if (this.#removals <= mostRemovals) this.#register();
    else if (this.#timer !== null) clearInterval(this.#timer);
  }
}

function removeHighlights(direction: Direction): void {
  for (const shown of ['', '-alt', '-swapped']) CSS.highlights.delete(`tickmark-${direction}${shown}`);
}

function nameOf(direction: Direction, palette: Palette): string {
  const isPlain = direction === 'flat' || direction === 'unknown' || palette === 'green-red';
  return `tickmark-${direction}${isPlain ? '' : palette === 'blue-orange' ? '-alt' : '-swapped'}`;
}
