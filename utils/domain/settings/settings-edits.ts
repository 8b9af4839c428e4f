import type { Correction } from '../choices/choice.ts';
import type { CoinId } from '../coin/coin.ts';
import type { ContextSourceId } from '../context/context-sources.ts';
import type { ProviderId } from '../quote/quote.ts';
import { isOnList, isSiteOff, listWith, withSite } from '../sites/site-list.ts';
import type { CardRow } from './page-settings.ts';
import type { Settings } from './settings.ts';

/**
 * A change as a function of the settings at the moment at which it is stored. These may be newer than the ones on the
 * screen, as another click or page may have changed them. Entries of lists are therefore identified by value, not index.
 * @returns the settings that change; empty where nothing does
 */
export type SettingsEdit = (settings: Settings) => Partial<Settings>;

export type Step = -1 | 1;

export function addToWatchlist(coin: CoinId): SettingsEdit {
  return ({ watchlist }) => ({ watchlist: withEntry(watchlist, coin) });
}

export function removeFromWatchlist(coin: CoinId): SettingsEdit {
  return ({ watchlist }) => ({ watchlist: without(watchlist, coin) });
}

export function moveInWatchlist(coin: CoinId, by: Step): SettingsEdit {
  return ({ watchlist }) => ({ watchlist: moved(watchlist, coin, by) });
}

/** Puts a coin before another one, or at the end: also one that was just removed. */
export function placeInWatchlist(coin: CoinId, before: CoinId | null): SettingsEdit {
  return ({ watchlist }) => {
    const others = without(watchlist, coin);
    const at = before === null ? -1 : others.indexOf(before);
    return { watchlist: at < 0 ? [...others, coin] : others.toSpliced(at, 0, coin) };
  };
}

/** Stores how much of a coin the reader holds. @param amount null for none */
export function setHolding(coin: CoinId, amount: number | null): SettingsEdit {
  return ({ holdings }) => {
    const others = holdings.filter((each) => each.coin !== coin);
    return { holdings: amount === null ? others : [...others, { coin, amount }] };
  };
}

export function unmute(word: string): SettingsEdit {
  return ({ muted }) => ({ muted: without(muted, word) });
}

/** A correction is identified by its word, the coin that it replaces, and its site. */
export function removeCorrection({ word, from, site }: Correction): SettingsEdit {
  return ({ corrections }) => ({
    corrections: corrections.filter((each) => each.word !== word || each.from !== from || each.site !== site),
  });
}

/** Turns a source of figures around the price on or off; a source that is turned on is also shown. */
export function turnContextSource(source: ContextSourceId, on: boolean): SettingsEdit {
  return ({ contextSources }) => ({
    contextSources: on ? withEntry(contextSources, source) : without(contextSources, source),
    ...(on && { showsContext: true }),
  });
}

/** Turns the site of a host on or off; turning it on removes every entry that covers the host. */
export function turnSite(host: string, on: boolean): SettingsEdit {
  return ({ sitesOff }) => ({ sitesOff: withSite(sitesOff, host, on) });
}

/** Adds a site, as it was entered, to those turned off. */
export function turnOffSite(site: string): SettingsEdit {
  return ({ sitesOff }) => (isSiteOff(site, sitesOff) ? {} : { sitesOff: [...sitesOff, site] });
}

/** Removes one entry from the sites turned off. */
export function removeSiteOff(site: string): SettingsEdit {
  return ({ sitesOff }) => ({ sitesOff: without(sitesOff, site) });
}

/** Makes the site of a host private or not; making it public removes every entry that covers the host. */
export function turnPrivate(host: string, on: boolean): SettingsEdit {
  return ({ privateSites }) => ({ privateSites: listWith(privateSites, host, on) });
}

/** Adds a site, as it was entered, to the private ones. */
export function addPrivateSite(site: string): SettingsEdit {
  return ({ privateSites }) =>
    isOnList(site, privateSites) ? {} : { privateSites: [...privateSites, site] };
}

/** Removes one entry from the private sites. */
export function removePrivateSite(site: string): SettingsEdit {
  return ({ privateSites }) => ({ privateSites: without(privateSites, site) });
}

/** Shows or hides a row of cards. */
export function turnCardRow(row: CardRow, on: boolean): SettingsEdit {
  return ({ hiddenRows }) => ({ hiddenRows: on ? without(hiddenRows, row) : withEntry(hiddenRows, row) });
}

export function turnProvider(id: ProviderId, on: boolean): SettingsEdit {
  return ({ providers }) => ({ providers: on ? withEntry(providers, id) : without(providers, id) });
}

export function moveProvider(id: ProviderId, by: Step): SettingsEdit {
  return ({ providers }) => ({ providers: moved(providers, id, by) });
}

function withEntry<T>(list: readonly T[], entry: T): readonly T[] {
  return list.includes(entry) ? list : [...list, entry];
}

function without<T>(list: readonly T[], entry: T): readonly T[] {
  return list.filter((other) => other !== entry);
}

/** The list with one entry moved up (-1) or down (1); unchanged at the end of the list. */
function moved<T>(list: readonly T[], entry: T, by: Step): readonly T[] {
  const from = list.indexOf(entry);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return list;
  return list.with(from, list[to]!).with(to, entry);
}
