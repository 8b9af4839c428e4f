import type { Alert } from '../alerts/alert.ts';
import type { BadgeFigure } from '../badge/badge.ts';
import type { Correction } from '../choices/choice.ts';
import type { CoinId } from '../coin/coin.ts';
import type { ContextSourceId } from '../context/context-sources.ts';
import type { ProviderId } from '../quote/quote.ts';
import { providerIds } from '../quote/sources.ts';
import type { PageSettings } from './page-settings.ts';

/** How much of a coin the reader holds: for the value of the watchlist. Never sent, and exported only on request. */
export interface Holding {
  readonly coin: CoinId;
  /** In units of the coin; finite and above 0. */
  readonly amount: number;
}

/** All settings. Only what differs from `defaultSettings` is stored. */
export interface Settings extends PageSettings {
  /** Words that are never marked, in any case, as returned by `plainWord`. */
  readonly muted: readonly string[];
  /** Words that stand for another coin than the recogniser takes them for. */
  readonly corrections: readonly Correction[];
  /** In the reader's order. */
  readonly watchlist: readonly CoinId[];
  /** One for each coin at most. Kept while a coin is off the watchlist, so that removing it loses nothing. */
  readonly holdings: readonly Holding[];
  /** Hosts on which Tickmark is turned off, with their subdomains: `coindesk.com`. */
  readonly sitesOff: readonly string[];
  /** Hosts of which nothing is written to disk, with their subdomains, as in a private window. */
  readonly privateSites: readonly string[];
  /** The providers of prices in order of preference; others are not requested. */
  readonly providers: readonly ProviderId[];
  /** The base URL of a caching proxy through which all requests go, with a slash at its end; empty without one. */
  readonly proxy: string;
  /** The sources of figures around the price that the reader turned on. Each needs a permission besides. */
  readonly contextSources: readonly ContextSourceId[];
  /** Fetch the list of all coins once a week. */
  readonly fetchesList: boolean;
  /** Turned off on all sites. */
  readonly paused: boolean;
  /** In the order in which the reader made them. */
  readonly alerts: readonly Alert[];
  /** What the toolbar button shows of `badgeCoin`. */
  readonly badge: BadgeFigure;
  readonly badgeCoin: CoinId;
}

export const defaultSettings: Settings = {
  currency: 'usd',
  hoverDelayMs: 150,
  palette: 'green-red',
  opening: 'hover',
  sensitivity: 'balanced',
  marking: 'section',
  markStyle: 'underline',
  showsContext: false,
  figures: 'browser',
  theme: 'auto',
  details: false,
  hiddenRows: [],
  muted: [],
  corrections: [],
  watchlist: ['bitcoin', 'ethereum', 'solana'],
  holdings: [],
  sitesOff: [],
  privateSites: [],
  providers: providerIds,
  proxy: '',
  contextSources: [],
  fetchesList: false,
  paused: false,
  alerts: [],
  badge: 'off',
  badgeCoin: 'bitcoin',
};

/** The most that anyone holds of a coin: the largest supplies are below it. */
export const largestHolding = 1e15;

/** Limits of the hover delay, in milliseconds. */
export const hoverDelayRange = { min: 0, max: 1000 } as const;

/** The part of the settings that a page may see. */
export function pageSettings(settings: Settings): PageSettings {
  const { currency, hoverDelayMs, palette, opening, sensitivity, marking, markStyle } = settings;
  const { showsContext, figures, theme, details, hiddenRows } = settings;
  return {
    currency,
    hoverDelayMs,
    palette,
    opening,
    sensitivity,
    marking,
    markStyle,
    showsContext,
    figures,
    theme,
    details,
    hiddenRows,
  };
}
