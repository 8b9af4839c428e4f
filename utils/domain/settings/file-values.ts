import type { Alert } from '../alerts/alert.ts';
import type { Correction } from '../choices/choice.ts';
import { defaultSettings, type Holding, type Settings } from './settings.ts';

export type SettingName = keyof Settings;

/** The outcome of checking a value against the schema of its setting. */
export type CheckedValue =
  | { readonly kind: 'valid'; readonly value: unknown }
  | { readonly kind: 'too-many' | 'too-few' | 'invalid' };

/** The schema, as the layer above has it. */
export type CheckValue = (name: SettingName, value: unknown) => CheckedValue;

/** Why a part of a file is not taken over. Counts are numbers of entries of a list. */
export type SkippedPart =
  | { readonly kind: 'unknown-setting'; readonly name: string }
  | { readonly kind: 'invalid-setting'; readonly name: SettingName }
  /** The policy of an organisation sets it, or a part of it. */
  | { readonly kind: 'managed-setting'; readonly name: SettingName }
  | {
      readonly kind: 'invalid-entries' | 'duplicates' | 'list-full';
      readonly name: SettingName;
      readonly count: number;
    };

/** The valid values of a file. */
export interface ReadValues {
  readonly values: Readonly<Partial<Record<SettingName, unknown>>>;
  readonly skipped: readonly SkippedPart[];
}

/** More entries of one list than any limit allows are not looked at, so that a hostile file costs no long task. */
const mostEntries = 20_000;
/** Names of unknown settings that are reported. */
const mostUnknown = 20;

/** The parts of a file's values that fit; the rest by reason. A list is taken without the entries that do not fit. */
export function checkValues(found: Readonly<Record<string, unknown>>, check: CheckValue): ReadValues {
  const values: Partial<Record<SettingName, unknown>> = {};
  const skipped: SkippedPart[] = [];
  for (const name of Object.keys(defaultSettings) as SettingName[]) {
    if (!Object.hasOwn(found, name)) continue;
    const value = found[name];
    const isList = Array.isArray(defaultSettings[name]) && Array.isArray(value);
    const read = isList ? readList(name, value, check) : readValue(name, value, check);
    if ('value' in read) values[name] = read.value;
    skipped.push(...read.skipped);
  }
  const unknown = Object.keys(found).filter((name) => !Object.hasOwn(defaultSettings, name));
  skipped.push(...unknown.slice(0, mostUnknown).map((name) => ({ kind: 'unknown-setting', name }) as const));
  return { values, skipped };
}

interface Read {
  readonly value?: unknown;
  readonly skipped: readonly SkippedPart[];
}

function readValue(name: SettingName, value: unknown, check: CheckValue): Read {
  const checked = check(name, value);
  if (checked.kind !== 'valid') return { skipped: [{ kind: 'invalid-setting', name }] };
  return { value: checked.value, skipped: [] };
}

function readList(name: SettingName, list: readonly unknown[], check: CheckValue): Read {
  const valid: unknown[] = [];
  for (const entry of list.slice(0, mostEntries)) {
    const checked = check(name, [entry]);
    if (checked.kind === 'valid') valid.push(...(checked.value as readonly unknown[]));
  }
  const distinct = distinctEntries(name, valid);
  const fitting = longestFitting(name, distinct, check);
  // A list of which nothing fits is no empty list.
  if (fitting === null || (fitting.length === 0 && list.length > 0))
    return { skipped: [{ kind: 'invalid-setting', name }] };
  const counts = [
    { kind: 'invalid-entries', name, count: Math.min(list.length, mostEntries) - valid.length },
    { kind: 'duplicates', name, count: valid.length - distinct.length },
    {
      kind: 'list-full',
      name,
      count: distinct.length - fitting.length + Math.max(0, list.length - mostEntries),
    },
  ] as const;
  return { value: fitting, skipped: counts.filter(({ count }) => count > 0) };
}

/** The entries without repetitions: of entries with one identity the last one, at the place of the first. */
export function distinctEntries(name: SettingName, entries: readonly unknown[]): unknown[] {
  return [...new Map(entries.map((entry) => [identityOf(name, entry), entry])).values()];
}

/** Equal for entries of which a list may hold only one. */
export function identityOf(name: SettingName, entry: unknown): string {
  if (name === 'alerts') return (entry as Alert).id;
  if (name === 'holdings') return (entry as Holding).coin;
  if (name !== 'corrections') return JSON.stringify(entry);
  const { word, from, site = null } = entry as Correction;
  return JSON.stringify([word, from, site]);
}

/** The longest start of a list that fits; null where none does. */
export function longestFitting(
  name: SettingName,
  entries: readonly unknown[],
  check: CheckValue,
): readonly unknown[] | null {
  const whole = check(name, entries);
  if (whole.kind === 'valid') return whole.value as readonly unknown[];
  if (whole.kind !== 'too-many') return null;
  let [fits, tooLong] = [0, entries.length];
  while (tooLong - fits > 1) {
    const length = Math.floor((fits + tooLong) / 2);
    if (check(name, entries.slice(0, length)).kind === 'valid') fits = length;
    else tooLong = length;
  }
  return entries.slice(0, fits);
}
