import { type CheckValue, longestFitting, type SettingName } from '../settings/file-values.ts';
import { mergeLists } from '../settings/merge-changes.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';

/** A synced setting. */
export interface SyncedField {
  /** When it was changed, in milliseconds since 1970, on the clock of the browser that changed it. */
  readonly at: number;
  readonly value: unknown;
}

export type SyncedFields = Readonly<Partial<Record<SettingName, SyncedField>>>;

export interface SyncInput {
  /** The state after the last sync of this browser. */
  readonly base: SyncedFields;
  /** The settings of this browser. */
  readonly local: Settings;
  /** What the browser's account has. */
  readonly remote: SyncedFields;
  /** The settings to sync. */
  readonly names: readonly SettingName[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly check: CheckValue;
}

export interface SyncResult {
  /** The state after this sync. */
  readonly fields: SyncedFields;
  /** The settings of this browser that change. */
  readonly patch: Partial<Settings>;
  /** The fields to write to the account. */
  readonly written: readonly SettingName[];
}

/** Times that no clock shows are not compared. */
const latest = 2 ** 52;

/**
 * Merges the settings of this browser with those of the account, field by field. A field that changed on one side is taken
 * from there. Of one that changed on both, lists are merged by entry, and of other values the newer one counts; a browser
 * that joins takes the account's. Values that do not fit the schema are ignored.
 */
export function mergeSettings({ base, local, remote, names, now, check }: SyncInput): SyncResult {
  const fields: Partial<Record<SettingName, SyncedField>> = {};
  const patch: Partial<Record<SettingName, unknown>> = {};
  const written: SettingName[] = [];
  for (const name of names) {
    const before = base[name];
    const own = local[name];
    const theirs = validField(name, remote[name], check);
    const isOwnNew = !isSame(own, before ? before.value : defaultSettings[name]);
    const isTheirsNew = theirs !== null && isNewer(theirs, before);
    const merged = !isTheirsNew
      ? own
      : isOwnNew
        ? mergedValue(name, { before, own, theirs, now }, check)
        : theirs.value;
    if (!isSame(merged, own)) patch[name] = merged;
    if (isTheirsNew && isSame(merged, theirs.value)) fields[name] = theirs;
    else if (isTheirsNew || isOwnNew)
      fields[name] = { at: Math.max(now, (theirs?.at ?? 0) + 1, (before?.at ?? 0) + 1), value: merged };
    else if (before) fields[name] = before;
    else continue;
    // The account may also have an older value: of two writes it keeps the one that arrives last.
    const isStale = theirs !== null && theirs.at < fields[name].at;
    if (isStale || (isOwnNew && fields[name] !== theirs)) written.push(name);
  }
  return { fields, patch: patch as Partial<Settings>, written };
}

interface Conflict {
  readonly before: SyncedField | undefined;
  readonly own: unknown;
  readonly theirs: SyncedField;
  readonly now: number;
}

function mergedValue(name: SettingName, { before, own, theirs, now }: Conflict, check: CheckValue): unknown {
  const { value, at } = theirs;
  if (!Array.isArray(own) || !Array.isArray(value)) return before === undefined || at > now ? value : own;
  const ancestor = before ? before.value : defaultSettings[name];
  const merged = mergeLists(name, Array.isArray(ancestor) ? ancestor : [], own, value);
  return longestFitting(name, merged, check) ?? own;
}

/** A field of the account as the schema has it; null where it does not fit. */
function validField(
  name: SettingName,
  field: SyncedField | undefined,
  check: CheckValue,
): SyncedField | null {
  if (!field || !Number.isSafeInteger(field.at) || field.at <= 0 || field.at > latest) return null;
  const checked = check(name, field.value);
  return checked.kind === 'valid' ? { at: field.at, value: checked.value } : null;
}

function isNewer(field: SyncedField, before: SyncedField | undefined): boolean {
  if (!before) return true;
  return field.at === before.at ? !isSame(field.value, before.value) : field.at > before.at;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
