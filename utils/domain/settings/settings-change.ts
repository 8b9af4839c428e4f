import { pageSettings, type Settings } from './settings.ts';
import type { PageSettings } from './page-settings.ts';

/** The part of a change of settings that is sent to pages. It names no word and no site. */
export interface SettingsChange {
  /** The settings that pages see, where one of them changed; else null. */
  readonly settings: PageSettings | null;
  /** Muted words or corrections changed: a page requests the choices for its own words again (`page.words`). */
  readonly words: boolean;
  /** Pause or sites turned off changed: a page requests whether its site is on (`page.hello`). */
  readonly sites: boolean;
}

/** The change for pages between two states of the settings; null where it does not concern them. */
export function settingsChange(before: Settings, after: Settings): SettingsChange | null {
  const settings = isSame(pageSettings(before), pageSettings(after)) ? null : pageSettings(after);
  const words = !isSame([before.muted, before.corrections], [after.muted, after.corrections]);
  const sites = !isSame([before.paused, before.sitesOff], [after.paused, after.sitesOff]);
  return settings || words || sites ? { settings, words, sites } : null;
}

/** For plain data whose keys are always written in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
