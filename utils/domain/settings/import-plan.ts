import {
  type CheckValue,
  distinctEntries,
  identityOf,
  longestFitting,
  type ReadValues,
  type SettingName,
  type SkippedPart,
} from './file-values.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** `replace`: the settings become those of the file. `merge`: lists get the file's entries besides their own. */
export type ImportMode = 'replace' | 'merge';

/** Settings to import: from a file, or those from before an earlier import. */
export interface ImportSource extends ReadValues {
  /** Settings that the source does not name had their default; else they are unknown and stay as they are. */
  readonly isComplete: boolean;
  /** Settings that the source may have left out whatever they were: they stay as they are where it does not name them. */
  readonly unnamed?: readonly SettingName[];
}

/** One setting that an import would change. */
export type SettingChange =
  | { readonly kind: 'value'; readonly name: SettingName; readonly from: unknown; readonly to: unknown }
  | {
      readonly kind: 'list';
      readonly name: SettingName;
      readonly to: readonly unknown[];
      /** Entries that come, that go, and that stay with other contents. All zero where only the order changes. */
      readonly added: number;
      readonly removed: number;
      readonly edited: number;
    };

/** What an import would do. */
export interface ImportPlan {
  readonly changes: readonly SettingChange[];
  /** What of the source is not taken over. */
  readonly skipped: readonly SkippedPart[];
}

/** What importing a source would change in these settings. */
export function planImport(
  source: ImportSource,
  settings: Settings,
  mode: ImportMode,
  check: CheckValue,
): ImportPlan {
  const changes: SettingChange[] = [];
  const skipped: SkippedPart[] = [...source.skipped];
  const unread = new Set<string>(
    source.skipped.map(({ kind, name }) => (kind === 'invalid-setting' ? name : '')),
  );
  for (const name of Object.keys(defaultSettings) as SettingName[]) {
    const from: unknown = settings[name];
    const isUnknown = unread.has(name) || source.unnamed?.includes(name);
    const resets = source.isComplete && mode === 'replace' && !isUnknown;
    const given = Object.hasOwn(source.values, name)
      ? source.values[name]
      : resets
        ? defaultSettings[name]
        : from;
    const isMerged = mode === 'merge' && Array.isArray(from) && Array.isArray(given);
    const to = isMerged ? mergedList(name, from, given, check, skipped) : given;
    if (JSON.stringify(to) === JSON.stringify(from)) continue;
    changes.push(
      Array.isArray(from) && Array.isArray(to)
        ? listChange(name, from, to)
        : { kind: 'value', name, from, to },
    );
  }
  return { changes, skipped };
}

/** The settings as a plan changes them. */
export function patchOf(changes: readonly SettingChange[]): Partial<Settings> {
  return Object.fromEntries(changes.map(({ name, to }) => [name, to]));
}

/** Own entries first; of two for the same thing, such as corrections of one word, the source's. */
function mergedList(
  name: SettingName,
  own: readonly unknown[],
  given: readonly unknown[],
  check: CheckValue,
  skipped: SkippedPart[],
): readonly unknown[] {
  const merged = distinctEntries(name, [...own, ...given]);
  const fitting = longestFitting(name, merged, check) ?? own;
  const count = merged.length - fitting.length;
  if (count > 0) skipped.push({ kind: 'list-full', name, count });
  return fitting;
}

function listChange(name: SettingName, from: readonly unknown[], to: readonly unknown[]): SettingChange {
  const before = new Map(from.map((entry) => [identityOf(name, entry), JSON.stringify(entry)]));
  const after = new Map(to.map((entry) => [identityOf(name, entry), JSON.stringify(entry)]));
  const kept = [...after].filter(([identity]) => before.has(identity));
  return {
    kind: 'list',
    name,
    to,
    added: after.size - kept.length,
    removed: before.size - kept.length,
    edited: kept.filter(([identity, entry]) => before.get(identity) !== entry).length,
  };
}
