import type { SettingName } from '../settings/file-values.ts';
import { defaultSettings } from '../settings/settings.ts';

/**
 * Settings that stay in their browser: how much the reader holds and which sites are private is too private for an account,
 * a proxy belongs to a network, a source to its permission, and the pause to the moment. API keys are no settings.
 */
const ownToBrowser: ReadonlySet<SettingName> = new Set([
  'holdings',
  'privateSites',
  'proxy',
  'contextSources',
  'paused',
]);

/** The settings that are synced between the reader's browsers. */
export const syncedNames: readonly SettingName[] = (Object.keys(defaultSettings) as SettingName[]).filter(
  (name) => !ownToBrowser.has(name),
);
