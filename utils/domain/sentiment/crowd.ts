/** A step and the one of a day before; `before` is null where it is not known. */
export interface ScaleReading {
  readonly step: ScaleStep;
  readonly before: ScaleStep | null;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** The exchanges that publish the share of accounts that are long. */
export type AccountExchange = 'binance' | 'bybit';

/** How many of an exchange's accounts with a position are long. Accounts, not money: a large one counts like a small one. */
export interface AccountShare {
  readonly exchange: AccountExchange;
  /** Percent. */
  readonly long: number;
  /** Percent, 24 hours before; null where it is not known. */
  readonly before: number | null;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** What holders of a perpetual future pay each other. */
export interface Funding {
  /** What longs pay shorts in a day, in percent of the position; negative where shorts pay. */
  readonly perDay: number;
  readonly at: number;
}

/** What is known of the mood of a coin's traders. A part that is null has no row. */
export interface Crowd {
  readonly sentiment: ScaleReading | null;
  readonly chatter: ScaleReading | null;
  readonly accounts: AccountShare | null;
  readonly funding: Funding | null;
}

/** Nothing is known. */
export const noCrowd: Crowd = { sentiment: null, chatter: null, accounts: null, funding: null };

/** A place on a scale of five steps, 0 for the lowest. */
export type ScaleStep = 0 | 1 | 2 | 3 | 4;

/** The steps of sentiment, in Stocktwits' words. */
export const sentimentSteps = [
  'extremely-bearish',
  'bearish',
  'neutral',
  'bullish',
  'extremely-bullish',
] as const;

/** The steps of message volume. */
export const chatterSteps = ['extremely-low', 'low', 'normal', 'high', 'extremely-high'] as const;

/** Upper ends of the first four of five bands from 0 to 100. Our own, for a label that we do not know. */
const bandEnds = [25, 45, 55, 75] as const;

/**
 * The step of a label, however it is spelled: `Extremely Bearish`, `EXTREMELY_BEARISH`.
 * @param value from 0 to 100, which counts where the label is not known; null where it is missing
 */
export function stepOf(
  label: string | null,
  value: number | null,
  steps: typeof sentimentSteps | typeof chatterSteps,
): ScaleStep | null {
  const name = label
    ?.trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const known = (steps as readonly string[]).indexOf(name ?? '');
  if (known >= 0) return known as ScaleStep;
  if (value === null || !(value >= 0 && value <= 100)) return null;
  const band = bandEnds.findIndex((end) => value < end);
  return (band < 0 ? bandEnds.length : band) as ScaleStep;
}
