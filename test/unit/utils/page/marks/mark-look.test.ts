import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { luminance, parseColor } from '../../../../../utils/domain/color/parse-color.ts';
import { lineLuminance } from '../../../../../utils/page/marks/surroundings.ts';

const css = readFileSync(
  join(import.meta.dirname, '../../../../../entrypoints/gate.content/highlight.css'),
  'utf8',
);

test('each look has a rule in each palette', () => {
  const colored = ['up', 'down', 'flat', 'unknown', 'up-plain', 'down-plain', 'unknown-plain'];
  const looks = colored.flatMap((look) => [look, `${look}-apart`]);
  const palettes = ['up', 'down', 'up-apart', 'down-apart'].flatMap((look) => [
    `${look}-alt`,
    `${look}-swapped`,
  ]);
  const names = new Set([...css.matchAll(/::highlight\(tickmark-([\w-]+)\)/g)].map(([, name]) => name));
  expect(names).toEqual(new Set([...looks, ...palettes]));
});

test('all colours of marks have a luminance within the range that decides on a ground', () => {
  const colors = [...css.matchAll(/text-decoration-color: #(..)(..)(..);/g)];
  expect(colors.length).toBeGreaterThanOrEqual(5);
  for (const [rule, ...parts] of colors) {
    const [red, green, blue] = parts.map((part) => Number.parseInt(part, 16));
    const value = luminance(parseColor(`rgb(${red}, ${green}, ${blue})`)!);
    expect(value, rule).toBeGreaterThanOrEqual(lineLuminance.least);
    expect(value, rule).toBeLessThanOrEqual(lineLuminance.most);
  }
});
