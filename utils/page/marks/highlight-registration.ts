import type { Palette } from '../../domain/settings/page-settings.ts';
import { isHidden } from '../dom/element-access.ts';
import type { MarkLook } from './surroundings.ts';

/** Between two checks whether the highlights are still registered, in milliseconds. No event reports it. */
const checkMs = 1_000;
/** Removals after which the highlights stay removed, and checks without a removal after which earlier ones no longer count. */
const mostRemovals = 5;
const quietChecks = 30;

/**
 * Registers a highlight for each look of a mark under its name in `CSS.highlights`, which all scripts of the page share. A
 * script that clears it, for highlights of its own, removes ours, too: they are registered again, at most once a second
 * and a few times, as the other script may do the same.
 */
export class HighlightRegistration {
  readonly #highlights = new Map<MarkLook, Highlight>();
  readonly #signal: AbortSignal;
  #palette: Palette = 'green-red';
  #timer: ReturnType<typeof setInterval> | null = null;
  #removals = 0;
  #checksSince = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      if (this.#timer === null) return;
      clearInterval(this.#timer);
      // By name: `CSS.highlights` can't be iterated from content scripts (Firefox, seen in 153).
      for (const look of this.#highlights.keys()) removeHighlights(look);
    });
  }

  get isGivenUp(): boolean {
    return this.#removals > mostRemovals;
  }

  /** The highlight of a look, registered with its first mark: pages can see the names of highlights. */
  highlightOf(look: MarkLook): Highlight {
    const known = this.#highlights.get(look);
    if (known) return known;
    const highlight = new Highlight();
    this.#highlights.set(look, highlight);
    if (this.#signal.aborted) return highlight;
    this.#timer ??= setInterval(() => this.#check(), checkMs);
    if (!this.isGivenUp) this.#register(look, highlight);
    return highlight;
  }

  /** The palette is part of the highlights' names, so that the page's own DOM needs no attribute of ours. */
  usePalette(palette: Palette): void {
    this.#palette = palette;
    if (this.#timer !== null) this.#registerAll();
  }

  #registerAll(): void {
    for (const [look, highlight] of this.#highlights) this.#register(look, highlight);
  }

  #register(look: MarkLook, highlight: Highlight): void {
    removeHighlights(look);
    CSS.highlights.set(nameOf(look, this.#palette), highlight);
  }

  #check(): void {
    if (isHidden(document)) return;
    if ([...this.#highlights.keys()].every((look) => CSS.highlights.has(nameOf(look, this.#palette)))) {
      this.#checksSince += 1;
      if (this.#checksSince >= quietChecks) this.#removals = 0;
      return;
    }
    this.#checksSince = 0;
    this.#removals += 1;
    if (this.#removals <= mostRemovals) this.#registerAll();
    else if (this.#timer !== null) clearInterval(this.#timer);
  }
}

function removeHighlights(look: MarkLook): void {
  for (const shown of ['', '-alt', '-swapped']) CSS.highlights.delete(`tickmark-${look}${shown}`);
}

function nameOf(look: MarkLook, palette: Palette): string {
  const isColoured = /^(?:up|down)/.test(look) && !look.includes('plain');
  const shown = palette === 'green-red' || !isColoured ? '' : palette === 'blue-orange' ? '-alt' : '-swapped';
  return `tickmark-${look}${shown}`;
}
