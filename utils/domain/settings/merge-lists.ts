import { identityOf, type SettingName } from './file-values.ts';

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

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
