import { migrate, settingsVersion, type VersionedSettings } from './migrate.ts';
import { salvageJson } from './salvage-json.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** In bytes. All lists at their limits make a file of less than 5 MB. */
export const largestFile = 10_000_000;

/** What a file holds, before its values are checked. */
export interface FileContents {
  /** By name of the setting. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The file says all: settings that it does not name had their default. */
  readonly isComplete: boolean;
  /** What limits how much of the file can be read. */
  readonly flaws: readonly FileFlaw[];
}

/** `newer-version`: written by a later version of Tickmark. `cut-off`: the end is missing or damaged. */
export type FileFlaw = 'newer-version' | 'cut-off';

/** `not-ours`: no settings file at all. `damaged`: a settings file of which nothing can be read. */
export type FileProblem = 'empty' | 'not-ours' | 'damaged';

/** The settings that differ from the defaults: what is exported. */
function changedSettings(settings: Settings, { holdings }: ExportOptions): Readonly<Record<string, unknown>> {
  const names = Object.keys(defaultSettings) as (keyof Settings)[];
  const changed = names.filter(
    (name) =>
      (holdings || name !== 'holdings') &&
      JSON.stringify(settings[name]) !== JSON.stringify(defaultSettings[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, settings[name]]));
}

export interface ExportOptions {
  /** Whether the amounts held are part of the file: only where the reader chose that. */
  readonly holdings: boolean;
}

/**
 * The text of a settings file. `docs/settings-file.md` describes it.
 * @param exportedAt milliseconds since 1970
 */
export function writeSettingsFile(
  settings: Settings,
  exportedAt: number,
  options: ExportOptions = { holdings: false },
): string {
  const file = {
    tickmark: settingsVersion,
    exportedAt: new Date(exportedAt).toISOString(),
    settings: changedSettings(settings, options),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads the text of a settings file of any version, as far as it can be read. Never throws. */
export function readSettingsFile(text: string): FileContents | FileProblem {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  const whole = parse(trimmed);
  const found = whole === undefined ? salvageJson(trimmed) : whole;
  const settings = versioned(found);
  if (!settings) return whole === undefined && /^\{\s*"tickmark"/.test(trimmed) ? 'damaged' : 'not-ours';
  const migrated = migrate(settings);
  const isNewer = settings.version > settingsVersion;
  if (!migrated && !isNewer) return 'damaged';
  const flaws: FileFlaw[] = [];
  if (isNewer) flaws.push('newer-version');
  if (whole === undefined) flaws.push('cut-off');
  // A newer version may have given a value another meaning; what fits is offered, and the reader sees it.
  return { values: (migrated ?? settings).values, isComplete: flaws.length === 0, flaws };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function versioned(file: unknown): VersionedSettings | null {
  if (!isRecord(file)) return null;
  const { tickmark: version, settings } = file;
  const isVersion = typeof version === 'number' && Number.isSafeInteger(version) && version >= 1;
  return isVersion && isRecord(settings) ? { version, values: settings } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
