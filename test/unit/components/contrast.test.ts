import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Rgb = readonly [red: number, green: number, blue: number];

const css = readFileSync(new URL('../../../components/shared/tokens.css', import.meta.url), 'utf8');

/** The colours of a theme: `--surface: var(--light, #fff) var(--dark, #1c1f25);`. */
function tokens(theme: 'light' | 'dark'): ReadonlyMap<string, Rgb> {
  const found = css.matchAll(
    /--([\w-]+): var\(--light, #([0-9a-f]{3,6})\) var\(--dark, #([0-9a-f]{3,6})\);/g,
  );
  return new Map(
    Array.from(found, ([, name, light, dark]) => [name!, rgb(theme === 'light' ? light! : dark!)]),
  );
}

function rgb(hex: string): Rgb {
  const long = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const channel = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

/** As `color-mix(in srgb, ink 12%, transparent)` looks on a ground. */
function tinted(ink: Rgb, ground: Rgb): Rgb {
  const mix = (at: 0 | 1 | 2): number => ink[at] * 0.12 + ground[at] * 0.88;
  return [mix(0), mix(1), mix(2)];
}

/** Contrast ratio after WCAG 2.2. */
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each([
  ['light', tokens('light')],
  ['dark', tokens('dark')],
])('the %s theme', (_name, theme) => {
  const colour = (token: string): Rgb => theme.get(token)!;

  test.each(['text', 'muted', 'warn', 'accent', 'green', 'red', 'blue', 'orange'])(
    '%s can be read',
    (ink) => {
      expect(contrast(colour(ink), colour('surface'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour(ink), colour('ground'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['muted', 'green', 'red', 'blue', 'orange'])('%s is readable on its own chip', (ink) => {
    for (const ground of ['surface', 'ground']) {
      expect(contrast(colour(ink), tinted(colour(ink), colour(ground)))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('the edges of fields and switches are visible', () => {
    expect(contrast(colour('line-strong'), colour('surface'))).toBeGreaterThanOrEqual(3);
  });
});

test('the white letter is readable on every tile', () => {
  const figures = readFileSync(new URL('../../../components/shared/figures.css', import.meta.url), 'utf8');
  const tiles = Array.from(figures.matchAll(/\.tile-\d \{\s*background: #([0-9a-f]{6})/g), ([, hex]) =>
    rgb(hex!),
  );
  expect(tiles).toHaveLength(8);
  for (const tile of tiles) expect(contrast([255, 255, 255], tile)).toBeGreaterThanOrEqual(4.5);
});
