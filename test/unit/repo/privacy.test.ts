import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../utils/domain/settings/settings.ts';

const privacy = readFileSync(join(import.meta.dirname, '../../../PRIVACY.md'), 'utf8');

/** The settings that the document lists, by name in storage: rows such as `| Currency | `currency` | a code |`. */
function listedSettings(document: string): string[] {
  return [...document.matchAll(/^\| [^|]+ \| `(\w+)` \| [^|]+ \|$/gm)].map(([, name = '']) => name);
}

describe('PRIVACY.md', () => {
  it('lists exactly the settings that are stored', () => {
    expect(listedSettings(privacy).toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
  });

  it('is found incomplete when a row is missing', () => {
    const incomplete = privacy.replace(/^\| Muted words .*$/m, '');
    expect(listedSettings(incomplete)).toEqual(listedSettings(privacy).filter((name) => name !== 'muted'));
    expect(listedSettings(incomplete)).toHaveLength(listedSettings(privacy).length - 1);
  });
});
