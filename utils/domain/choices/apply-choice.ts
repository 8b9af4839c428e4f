import type { Settings } from '../settings/settings.ts';
import { siteOf } from '../sites/news-sites.ts';
import { isSiteOff } from '../sites/site-list.ts';
import { type Choice, type Correction, foldWord, plainWord } from './choice.ts';

/**
 * The settings that a choice changes; empty where they have that value already.
 * @param host of the page with the card, or null where there is none
 */
export function applyChoice(settings: Settings, choice: Choice, host: string | null): Partial<Settings> {
  switch (choice.kind) {
    case 'star':
      return starred(settings, choice.coin, choice.on);
    case 'mute':
      return withMuted(settings, [choice.word]);
    case 'mute-coin':
      return withMuted(settings, choice.words);
    case 'correct':
      return {
        corrections: withCorrection(settings.corrections, {
          word: choice.word,
          from: choice.from,
          to: choice.to,
        }),
      };
    case 'no-coin': {
      const { word, coin: from } = choice;
      if (host === null) return {};
      return {
        corrections: withCorrection(settings.corrections, { word, from, to: null, site: siteOf(host) }),
      };
    }
    case 'details':
      return settings.details === choice.on ? {} : { details: choice.on };
    case 'site-off':
      if (host === null || isSiteOff(host, settings.sitesOff)) return {};
      return { sitesOff: [...settings.sitesOff, siteOf(host)] };
  }
}

function withMuted({ muted: before }: Settings, words: readonly string[]): Partial<Settings> {
  const known = new Set(before.map(foldWord));
  const added = words.map(plainWord).filter((word) => !known.has(foldWord(word)));
  return added.length > 0 ? { muted: [...before, ...added] } : {};
}

function starred({ watchlist }: Settings, coin: string, on: boolean): Partial<Settings> {
  if (watchlist.includes(coin) === on) return {};
  return { watchlist: on ? [...watchlist, coin] : watchlist.filter((other) => other !== coin) };
}

/**
 * Keeps one correction for each word, coin and site, the last one. A correction back to the original coin removes it.
 */
function withCorrection(corrections: readonly Correction[], made: Correction): Correction[] {
  const { from, to, site } = made;
  const word = plainWord(made.word);
  const isOfWord = (each: Correction): boolean => foldWord(each.word) === foldWord(word);
  const back = corrections.find((each) => isOfWord(each) && each.to === from);
  const origin = back?.from ?? from;
  const others = corrections.filter((each) => !isOfWord(each) || each.from !== origin || each.site !== site);
  return origin === to ? others : [...others, { ...made, word, from: origin }];
}

/** What a choice changed in one list. */
interface ListChange<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** What a choice changed in the settings, as far as the reader can undo it from its notice. */
export interface ChoiceUndo {
  readonly muted?: ListChange<string>;
  readonly corrections?: ListChange<Correction>;
  readonly sitesOff?: ListChange<string>;
}

/** How long a choice can be undone, in milliseconds: the notice is shown for six seconds, or while the reader is on it. */
export const undoMs = 60_000;

/** What undoes a change of settings. */
export function undoOf(before: Settings, { muted, corrections, sitesOff }: Partial<Settings>): ChoiceUndo {
  return {
    ...(muted && { muted: changeOf(before.muted, muted) }),
    ...(corrections && { corrections: changeOf(before.corrections, corrections) }),
    ...(sitesOff && { sitesOff: changeOf(before.sitesOff, sitesOff) }),
  };
}

/** The settings without the change. What was changed since stays, so the lists are edited by value. */
export function withoutChange(
  settings: Settings,
  { muted, corrections, sitesOff }: ChoiceUndo,
): Partial<Settings> {
  return {
    ...(muted && { muted: reverted(settings.muted, muted) }),
    ...(corrections && { corrections: reverted(settings.corrections, corrections) }),
    ...(sitesOff && { sitesOff: reverted(settings.sitesOff, sitesOff) }),
  };
}

function changeOf<T>(before: readonly T[], after: readonly T[]): ListChange<T> {
  return { added: without(after, before), removed: without(before, after) };
}

function reverted<T>(list: readonly T[], { added, removed }: ListChange<T>): T[] {
  const rest = without(list, added);
  return [...rest, ...without(removed, rest)];
}

function without<T>(list: readonly T[], others: readonly T[]): T[] {
  const values = new Set(others.map((entry) => valueOf(entry)));
  return list.filter((entry) => !values.has(valueOf(entry)));
}

/** The entry as text. Chromium's storage sorts the keys of objects, so that their order tells nothing. */
function valueOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return JSON.stringify(entry);
  return JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
