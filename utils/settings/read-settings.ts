import { defaultSettings, type Settings } from '../domain/settings/settings.ts';
import { type SettingsEnvelope, settingNames, settingsSchema } from './settings-schema.ts';

/** What is wrong with a new value: a list that is too long or too short, or anything else. */
export type InvalidReason = 'too-many' | 'too-few' | 'invalid';

/** A new value of a setting is invalid. The message is for the log. */
export class InvalidSettingError extends Error {
  readonly reason: InvalidReason;

  constructor(message: string, reason: InvalidReason) {
    super(message);
    this.reason = reason;
  }
}

/** The settings of an envelope. An invalid value is replaced by the default and named in `unfit`. */
export function readSettings(envelope: SettingsEnvelope | null): { settings: Settings; unfit: string[] } {
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
  envelope: SettingsEnvelope | null,
  patch: Partial<Settings>,
): SettingsEnvelope {
  const values: Record<string, unknown> = { ...envelope?.values };
  for (const name of settingNames) {
    if (!Object.hasOwn(patch, name)) continue;
    const result = settingsSchema[name].safeParse(patch[name]);
    if (!result.success) throw invalidSetting(name, result.error.issues[0]);
    if (JSON.stringify(result.data) === JSON.stringify(defaultSettings[name])) delete values[name];
    else values[name] = result.data;
  }
  return { version: 1, values };
}

interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  /** Empty where the value as a whole is wrong, and not an entry of it. */
  readonly path: readonly PropertyKey[];
}

function invalidSetting(name: keyof Settings, issue: Issue | undefined): InvalidSettingError {
  const reasons: Readonly<Record<string, InvalidReason>> = { too_big: 'too-many', too_small: 'too-few' };
  const isWholeList = Array.isArray(defaultSettings[name]) && issue?.path.length === 0;
  const reason = (isWholeList && reasons[issue.code ?? '']) || 'invalid';
  return new InvalidSettingError(`${name} ${issue?.message ?? 'does not fit'}`, reason);
}
