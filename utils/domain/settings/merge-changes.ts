import { identityOf, type SettingName } from './file-values.ts';
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

type Entries = readonly unknown[];

/**
 * Merges two changes of one list: an entry that either of them added or edited is there, one that either of them removed is
 * not. An entry that one removed and the other edited stays. The order is the one of `theirs`.
 * @param base the list before both changes
 */
export function mergeLists(name: SettingName, base: Entries, ours: Entries, theirs: Entries): Entries {
  if (isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  const before = byIdentity(name, base);
  const own = byIdentity(name, ours);
  const merged = byIdentity(name, theirs);
  for (const [identity, entry] of before) {
    if (!own.has(identity) && isSame(merged.get(identity), entry)) merged.delete(identity);
  }
  for (const [identity, entry] of own) {
    if (!before.has(identity) || !isSame(before.get(identity), entry)) merged.set(identity, entry);
  }
  return [...merged.values()];
}

function byIdentity(name: SettingName, entries: Entries): Map<string, unknown> {
  return new Map(entries.map((entry) => [identityOf(name, entry), entry]));
}
