import type { Sensitivity } from '../recognition/mention.ts';

/** How rises and falls are coloured: green up; blue up and orange down; red up (East Asia). */
export type Palette = 'green-red' | 'blue-orange' | 'red-green';

/** What opens a card: hovering over a mention, or only hovering with the Shift key held. */
export type Opening = 'hover' | 'shift-hover';

/**
 * Which mentions are marked: all; the first of each coin in each section, table and sidebar; or none but the one under the
 * pointer.
 */
export type Marking = 'every' | 'section' | 'pointer';

/**
 * How a mark is painted: as an underline, a dotted one, a tint of the background, or not at all. Under each of them the mention
 * opens its card.
 */
export const markStyles = ['underline', 'dotted', 'tint', 'none'] as const;
export type MarkStyle = (typeof markStyles)[number];

/** A style with rules of its own. */
export type PaintedStyle = Exclude<MarkStyle, 'none'>;

/** The rows of a card that the reader can hide. */
export const cardRows = [
  'chart',
  'since',
  'figure',
  'range',
  'amounts',
  'move',
  'liquidations',
  'crowd',
] as const;
export type CardRow = (typeof cardRows)[number];

/** The colours of cards: `auto` follows the page's ground where that is clearly light or dark, else the system. */
export type Theme = 'auto' | 'system' | 'light' | 'dark';

/** How figures are written: as the browser's locale has them, or in English: `$70.50B`. */
export type Figures = 'browser' | 'english';

/** The part of the settings that content scripts see. PRIVACY.md lists it. */
export interface PageSettings {
  /** Lower-case currency code. */
  readonly currency: string;
  readonly hoverDelayMs: number;
  readonly palette: Palette;
  readonly opening: Opening;
  /** How readily doubtful words are marked. */
  readonly sensitivity: Sensitivity;
  readonly marking: Marking;
  readonly markStyle: MarkStyle;
  /** Show figures around the price, such as liquidations, where a source of them is on. */
  readonly showsContext: boolean;
  readonly figures: Figures;
  readonly theme: Theme;
  /** Cards show everything that they have, rather than their first view. */
  readonly details: boolean;
  readonly hiddenRows: readonly CardRow[];
}
