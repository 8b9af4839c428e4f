import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { iconAssets } from '../../../scripts/build/icon-assets.ts';
import { drawingLimit, hazardIn, shrinkDrawing } from '../../../scripts/build/icon-drawing.ts';
import { iconIdsText } from '../../../scripts/build/icon-ids.ts';
import icons from '../../../scripts/build/icons.json' with { type: 'json' };
import { coinById } from '../../../utils/domain/coin/catalog.ts';
import { iconIds } from '../../../utils/domain/coin/icons.ts';

/** The first build of the drawings takes several seconds; later ones read the cache. */
const slow = { timeout: 60_000 };

describe('the icons of the package', slow, () => {
  it('are the ones that the code believes in', () => {
    expect(readFileSync('utils/domain/coin/icon-ids.json', 'utf8')).toBe(iconIdsText());
  });

  it('cover the majors and belong to coins of the catalog', () => {
    const majors = ['bitcoin', 'ethereum', 'solana', 'ripple', 'dogecoin', 'binancecoin'];
    expect(majors.filter((id) => !iconIds.has(id))).toEqual([]);
    expect([...iconIds].filter((id) => coinById(id) === undefined).length).toBeLessThan(iconIds.size / 20);
    expect(Object.keys(icons).length - iconIds.size).toBeLessThanOrEqual(5);
  });

  it('are small, harmless, sized by CSS and free of shared ids', () => {
    for (const { relativeDest, contents } of iconAssets()) {
      const coin = relativeDest.slice('icons/'.length, -'.svg'.length);
      const ids = [...contents.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');
      expect(contents.length, coin).toBeLessThanOrEqual(drawingLimit);
      expect(hazardIn(contents), coin).toBeNull();
      expect(contents, coin).toMatch(/^<svg(?![^>]* (?:width|height)=)[^>]* viewBox="/);
      expect(
        ids.filter((id) => !id.startsWith(`${coin}-`)),
        coin,
      ).toEqual([]);
    }
  });
});

test.each([
  ['<svg><script>1</script></svg>', '<script'],
  ['<svg><foreignObject/></svg>', '<foreignObject'],
  ['<svg><image href="x.png"/></svg>', '<image'],
  ['<svg><style>*{color:red}</style></svg>', '<style'],
  ['<svg onload="x()"></svg>', 'onload='],
  ['<svg><use xlink:href="https://example.org/a.svg#b"/></svg>', 'href="'],
  ['<svg><path fill="url(https://example.org/a)"/></svg>', 'url('],
])('a drawing with a hazard stops the build: %s', (svg, hazard) => {
  expect(hazardIn(svg)).toBe(hazard);
  expect(() => shrinkDrawing('bitcoin', svg)).toThrow(hazard);
});

test('a drawing without a viewBox stops the build', () => {
  expect(() =>
    shrinkDrawing('bitcoin', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>'),
  ).toThrow('no viewBox');
});

test('references inside a drawing are no hazard and follow their prefixed ids', () => {
  const gradient =
    '<linearGradient id="a"><stop offset="1" stop-color="red"/><stop offset="0"/></linearGradient>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"><defs>${gradient}</defs><path fill="url(#a)" d="M0 0h9v9z"/></svg>`;
  const small = shrinkDrawing('near', svg);
  expect(small).toContain('id="near-a"');
  expect(small).toContain('url(#near-a)');
});

test('a drawing that no rounding makes small enough is left out', () => {
  const path = Array.from(
    { length: 9000 },
    (_, index) => `L${(index * 7919) % 997} ${(index * 104_729) % 991}`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 999 999"><path d="M0 0${path.join('')}"/></svg>`;
  expect(shrinkDrawing('bitcoin', svg)).toBeNull();
});
