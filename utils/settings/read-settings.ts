import { defaultSettings, type Settings } from '../domain/settings/settings.ts';
import { type SettingsEnvelope, settingNames, settingsSchema } from './settings-schema.ts';

/** The settings of an envelope. A value that does not fit is replaced by the default and named in `unfit`. */
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
 * The envelope after a change: what equals the default is not stored, and what this version does not
 * know (or could not read) stays as it was.
 * @throws Error that names the setting and says in plain words what is wrong with the new value.
 */
export function changeEnvelope(
  envelope: SettingsEnvelope | null,
  patch: Partial<Settings>,
): SettingsEnvelope {
  const values: Record<string, unknown> = { ...envelope?.values };
  for (const name of settingNames) {
    if (!Object.hasOwn(patch, name)) continue;
    const result = settingsSchema[name].safeParse(patch[name]);
    if (!result.success) throw new Error(`${name} ${result.error.issues[0]?.message ?? 'does not fit'}`);
    if (JSON.stringify(result.data) === JSON.stringify(defaultSettings[name])) delete values[name];
    else values[name] = result.data;
  }
  return { version: 1, values };
}
