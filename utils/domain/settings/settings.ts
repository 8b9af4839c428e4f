import type { Correction } from '../choices/choice.ts';
import type { CoinId } from '../coin/coin.ts';
import type { ProviderId } from '../quote/quote.ts';
import { providerIds } from '../quote/sources.ts';
import type { PageSettings } from './page-settings.ts';

/** All settings. Only what differs from `defaultSettings` is stored. */
export interface Settings extends PageSettings {
  /** Words that are never marked, in any case, as returned by `plainWord`. */
  readonly muted: readonly string[];
  /** Words that stand for another coin than the recogniser takes them for. */
  readonly corrections: readonly Correction[];
  /** In the reader's order. */
  readonly watchlist: readonly CoinId[];
  /** Hosts on which Tickmark is turned off, with their subdomains: `coindesk.com`. */
  readonly sitesOff: readonly string[];
  /** Hosts of which nothing is written to disk, with their subdomains, as in a private window. */
  readonly privateSites: readonly string[];
  /** The providers of prices in order of preference; others are not requested. */
  readonly providers: readonly ProviderId[];
  /** Fetch the list of all coins once a week. */
  readonly fetchesList: boolean;
  /** Turned off on all sites. */
  readonly paused: boolean;
}

export const defaultSettings: Settings = {
  currency: 'usd',
  hoverDelayMs: 150,
  palette: 'green-red',
  opening: 'hover',
  sensitivity: 'balanced',
  marking: 'section',
  muted: [],
  corrections: [],
  watchlist: ['bitcoin', 'ethereum', 'solana'],
  sitesOff: [],
  privateSites: [],
  providers: providerIds,
  fetchesList: false,
  paused: false,
};

/** Limits of the hover delay, in milliseconds. */
export const hoverDelayRange = { min: 0, max: 1000 } as const;

/** The part of the settings that a page may see. */
export function pageSettings(settings: Settings): PageSettings {
  const { currency, hoverDelayMs, palette, opening, sensitivity, marking } = settings;
  return { currency, hoverDelayMs, palette, opening, sensitivity, marking };
}
