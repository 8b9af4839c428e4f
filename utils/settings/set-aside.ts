import type { VersionedSettings } from '../domain/settings/migrate.ts';
import { storageCell } from '../platform/storage-cell.ts';
import { z } from '../platform/zod.ts';
import { envelopeSchema } from './settings-schema.ts';

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
