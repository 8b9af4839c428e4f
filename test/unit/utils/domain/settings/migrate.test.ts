import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Migration, migrate, settingsVersion } from '../../../../../utils/domain/settings/migrate.ts';
import { envelopeSchema } from '../../../../../utils/settings/settings-schema.ts';
import { readSettings } from '../../../../../utils/settings/read-settings.ts';

interface Fixture {
  readonly stored: { readonly version: number; readonly values: Record<string, unknown> };
  /** What the current version makes of it. */
  readonly settings: Record<string, unknown>;
}

function fixture(version: number): Fixture {
  const path = join(import.meta.dirname, `version-${version}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Fixture;
}

const versions = Array.from({ length: settingsVersion }, (_, index) => index + 1);

test.each(versions)('stored settings of version %i are read without a loss', (version) => {
  const { stored, settings } = fixture(version);
  expect(stored.version).toBe(version);
  const read = readSettings(envelopeSchema.parse(stored));
  expect(read.unfit).toEqual([]);
  expect(read.settings).toMatchObject(settings);
});

test('a version without a fixture fails', () => {
  expect(() => fixture(settingsVersion + 1)).toThrow('ENOENT');
});

describe('the chain', () => {
  /** As releases could have had them: a renamed setting, then another unit. */
  const renamed: Migration = ({ delay, ...others }) => ({ ...others, hoverDelayMs: delay });
  const inSeconds: Migration = ({ hoverDelayMs, ...others }) => ({
    ...others,
    hoverDelay: Number(hoverDelayMs) / 1000,
  });
  const steps = [renamed, inSeconds];

  test.each([
    [
      'the first version passes every step',
      1,
      { delay: 300, paused: true },
      { hoverDelay: 0.3, paused: true },
    ],
    ['a later one only those after it', 2, { hoverDelayMs: 300 }, { hoverDelay: 0.3 }],
    ['the current one none', 3, { hoverDelay: 0.3 }, { hoverDelay: 0.3 }],
  ])('%s', (_name, version, values, migrated) => {
    expect(migrate({ version, values }, steps)).toEqual({ version: 3, values: migrated });
  });

  test.each([4, 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d is no version that can be read',
    (version) => {
      expect(migrate({ version, values: {} }, steps)).toBeNull();
    },
  );

  test('a step that throws makes the settings unreadable, and changes nothing', () => {
    const values = { delay: 300 };
    const broken: Migration = () => {
      throw new TypeError('broken');
    };
    expect(migrate({ version: 1, values }, [renamed, broken])).toBeNull();
    expect(values).toEqual({ delay: 300 });
  });
});
