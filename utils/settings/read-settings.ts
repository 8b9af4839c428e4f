import type { CheckedValue } from '../domain/settings/file-values.ts';
import { settingsVersion, type VersionedSettings } from '../domain/settings/migrate.ts';
import { defaultSettings, type Settings } from '../domain/settings/settings.ts';
import { storageCell } from '../platform/storage-cell.ts';
import { z } from '../platform/zod.ts';
import { envelopeSchema, settingNames, settingsSchema } from './settings-schema.ts';

/** What is wrong with a new value: a list that is too long or too short, or anything else. */
type InvalidReason = 'too-many' | 'too-few' | 'invalid';

/** Why a change is rejected: a new value does not fit, or a policy sets another one. */
export type RejectedReason = InvalidReason | 'managed';

/** A new value of a setting is invalid. The message is for the log. */
export class InvalidSettingError extends Error {
  readonly reason: RejectedReason;

  constructor(message: string, reason: RejectedReason) {
    super(message);
    this.reason = reason;
  }
}

/** The settings of an envelope. An invalid value is replaced by the default and named in `unfit`. */
export function readSettings(envelope: VersionedSettings | null): { settings: Settings; unfit: string[] } {
  const values: Record<string, unknown> = {};
  const unfit: string[] = [];
  for (const name of settingNames) {
    const stored = envelope?.values[name];
    if (stored === undefined) continue;
    const result = settingsSchema[name].safeParse(stored);
    if (result.success) values[name] = result.data;
    else unfit.push(name);
  }
  return { settings: { ...defaultSettings, ...values }, unfit };
}

/**
 * The envelope after a change. A value equal to the default is not stored; values that this version does not know, or could
 * not read, are kept as they are.
 * @throws InvalidSettingError whose message names the setting and what is wrong with the new value.
 */
export function changeEnvelope(
  envelope: VersionedSettings | null,
  patch: Partial<Settings>,
): VersionedSettings {
  const values: Record<string, unknown> = { ...envelope?.values };
  for (const name of settingNames) {
    if (!Object.hasOwn(patch, name)) continue;
    const result = settingsSchema[name].safeParse(patch[name]);
    if (!result.success) throw invalidSetting(name, result.error.issues[0]);
    if (JSON.stringify(result.data) === JSON.stringify(defaultSettings[name])) delete values[name];
    else values[name] = result.data;
  }
  return { version: settingsVersion, values };
}

/** Checks one value, such as a file's, against the schema of its setting. */
export function checkSetting(name: keyof Settings, value: unknown): CheckedValue {
  const result = settingsSchema[name].safeParse(value);
  if (result.success) return { kind: 'valid', value: result.data };
  return { kind: reasonOf(name, result.error.issues[0]) };
}

interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  /** Empty where the value as a whole is wrong, and not an entry of it. */
  readonly path: readonly PropertyKey[];
}

function invalidSetting(name: keyof Settings, issue: Issue | undefined): InvalidSettingError {
  return new InvalidSettingError(`${name} ${issue?.message ?? 'does not fit'}`, reasonOf(name, issue));
}

function reasonOf(name: keyof Settings, issue: Issue | undefined): InvalidReason {
  const reasons: Readonly<Record<string, InvalidReason>> = { too_big: 'too-many', too_small: 'too-few' };
  const isWholeList = Array.isArray(defaultSettings[name]) && issue?.path.length === 0;
  return (isWholeList && reasons[issue.code ?? '']) || 'invalid';
}

/** The stored settings as they were before an import or a restore. */
export interface SettingsBeforeImport {
  /** When they were replaced, in milliseconds since 1970. */
  readonly at: number;
  readonly envelope: VersionedSettings;
}

/** Those before the last import. */
export const settingsBeforeImport = storageCell<SettingsBeforeImport>(
  'settings.beforeImport',
  z.object({ at: z.number(), envelope: envelopeSchema }),
  'drop',
);

/** Stored settings that could not be read, as they were: `storageCell` keeps them under this key. */
export const unreadableSettings = storageCell<unknown>('settings.unreadable', z.unknown(), 'drop');
