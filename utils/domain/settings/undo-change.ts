import type { SettingName } from './file-values.ts';
import { mergeLists } from './merge-lists.ts';
import type { SettingsEdit } from './settings-edits.ts';
import type { Settings } from './settings.ts';

/**
 * What undoes a change; null where nothing changed. What was changed since, by another page or click, stays: a value only
 * returns if it is still the one that the change set, and of a list only the entries that the change touched do.
 */
export function undoChange(before: Settings, after: Settings): SettingsEdit | null {
  const names = (Object.keys(before) as SettingName[]).filter((name) => !isSame(before[name], after[name]));
  if (names.length === 0) return null;
  return (settings) => {
    const restored = names.map((name): readonly [SettingName, unknown] => {
      const [was, set, is] = [before[name], after[name], settings[name]];
      if (Array.isArray(was) && Array.isArray(set) && Array.isArray(is))
        return [name, mergeLists(name, set, was, is)];
      return [name, isSame(is, set) ? was : is];
    });
    return Object.fromEntries(restored.filter(([name, value]) => !isSame(settings[name], value)));
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
