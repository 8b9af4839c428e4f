/** Settings as they are stored or exported: the version of their shape, and only what differs from the defaults. */
export interface VersionedSettings {
  readonly version: number;
  /** By name of the setting; not validated. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Turns the values of one version into those of the next. Frozen once released: it reads data that nothing writes any more. */
export type Migration = (values: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * The first one turns version 1 into version 2, and so on. Each is a file of its own with a fixture of the version that
 * it reads. A new setting needs none, as a missing value is the default.
 */
const migrations: readonly Migration[] = [];

/** The version that this Tickmark writes. */
export const settingsVersion = migrations.length + 1;

/**
 * Settings of any earlier version in the shape of the current one.
 * @returns null where the version is newer than the current one or no version, or where a step throws
 */
export function migrate(
  { version, values }: VersionedSettings,
  steps: readonly Migration[] = migrations,
): VersionedSettings | null {
  const current = steps.length + 1;
  if (!Number.isSafeInteger(version) || version < 1 || version > current) return null;
  try {
    return {
      version: current,
      values: steps.slice(version - 1).reduce((migrated, step) => step(migrated), values),
    };
  } catch {
    return null;
  }
}
