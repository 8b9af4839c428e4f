import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { luminance, parseColor } from '../../../../../utils/domain/color/parse-color.ts';
import { leastLight, mostDark } from '../../../../../utils/page/marks/surroundings.ts';

const css = readFileSync(
  join(import.meta.dirname, '../../../../../entrypoints/gate.content/highlight.css'),
  'utf8',
);

test('each look has a rule in each palette', () => {
  const colored = ['up', 'down', 'flat', 'unknown', 'up-plain', 'down-plain', 'flat-plain', 'unknown-plain'];
  const looks = colored.flatMap((look) => [look, `${look}-apart`]);
  const palettes = ['up', 'down', 'up-apart', 'down-apart'].flatMap((look) => [
    `${look}-alt`,
    `${look}-swapped`,
  ]);
  const names = new Set([...css.matchAll(/::highlight\(tickmark-([\w-]+)\)/g)].map(([, name]) => name));
  expect(names).toEqual(new Set([...looks, ...palettes]));
});

test('all colours of marks have a contrast of 3 on each ground that counts as light or dark', () => {
  const colors = [...css.matchAll(/text-decoration-color: #(..)(..)(..);/g)];
  expect(colors.length).toBeGreaterThanOrEqual(5);
  for (const [rule, ...parts] of colors) {
    const [red, green, blue] = parts.map((part) => Number.parseInt(part, 16));
    const value = luminance(parseColor(`rgb(${red}, ${green}, ${blue})`)!);
    expect((leastLight + 0.05) / (value + 0.05), rule).toBeGreaterThanOrEqual(3);
    expect((value + 0.05) / (mostDark + 0.05), rule).toBeGreaterThanOrEqual(3);
  }
});
