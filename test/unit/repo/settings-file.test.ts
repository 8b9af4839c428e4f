import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkValues } from '../../../utils/domain/settings/file-values.ts';
import { readSettingsFile, writeSettingsFile } from '../../../utils/domain/settings/settings-file.ts';
import { defaultSettings } from '../../../utils/domain/settings/settings.ts';
import { checkSetting } from '../../../utils/settings/read-settings.ts';
import { settingNames } from '../../../utils/settings/settings-schema.ts';

const document = readFileSync(join(import.meta.dirname, '../../../docs/settings-file.md'), 'utf8');

/** The settings that the document lists with their defaults: rows such as `| `paused` | `false` | … |`. */
function listedDefaults(text: string): Record<string, unknown> {
  const rows = text.matchAll(/^\| `(\w+)` \| `([^`]+)` \| [^|]+ \|$/gm);
  return Object.fromEntries(Array.from(rows, ([, name, value = '']) => [name, JSON.parse(value) as unknown]));
}

describe('docs/settings-file.md', () => {
  it('lists exactly the settings of the schema, with their defaults', () => {
    expect(listedDefaults(document)).toEqual(defaultSettings);
    expect(Object.keys(listedDefaults(document))).toEqual(settingNames);
  });

  it('is found wrong where a row is missing or a default differs', () => {
    expect(listedDefaults(document.replace(/^\| `muted` .*$/m, ''))).not.toHaveProperty('muted');
    expect(listedDefaults(document.replace('`150`', '`200`'))).toMatchObject({ hoverDelayMs: 200 });
  });

  it('has an example that is read whole', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(document) ?? [];
    const file = readSettingsFile(example);
    if (typeof file === 'string') throw new Error(file);
    expect(file).toMatchObject({ isComplete: true, flaws: [] });
    expect(checkValues(file.values, checkSetting)).toEqual({ values: file.values, skipped: [] });
    const written = JSON.parse(writeSettingsFile(defaultSettings, 0)) as object;
    expect(Object.keys(JSON.parse(example) as object)).toEqual(Object.keys(written));
  });

  it('names every value that a choice may have, and no other', () => {
    const choices = ['palette', 'opening', 'sensitivity', 'theme'] as const;
    for (const name of choices) {
      const [, row = ''] = new RegExp(`^\\| \`${name}\` \\| [^|]+ \\| (.*) \\|$`, 'm').exec(document) ?? [];
      const values = Array.from(row.matchAll(/`"([\w-]+)"`/g), ([, value]) => value);
      expect(values.length).toBeGreaterThan(1);
      for (const value of values) expect(checkSetting(name, value)).toEqual({ kind: 'valid', value });
    }
  });
});
