/** How rises and falls are coloured: green up; blue up and orange down; red up (East Asia). */
export type Palette = 'green-red' | 'blue-orange' | 'red-green';

/** The part of the settings that content scripts see. No keys, no watchlist, no sites. */
export interface PageSettings {
  /** Lower-case currency code. */
  readonly currency: string;
  readonly hoverDelayMs: number;
  readonly palette: Palette;
}
