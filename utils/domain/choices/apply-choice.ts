import type { Settings } from '../settings/settings.ts';
import { siteOf } from '../sites/site.ts';
import { isSiteOff } from '../sites/sites-off.ts';
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
      return muted(settings, [choice.word]);
    case 'mute-coin':
      return muted(settings, choice.words);
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

function muted({ muted: before }: Settings, words: readonly string[]): Partial<Settings> {
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
