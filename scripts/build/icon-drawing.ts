import { optimize } from 'svgo';

/** Larger drawings, in characters, are left out: the card loads them, and the letter tile is a free fallback. */
export const drawingLimit = 12 * 1024;

/**
 * Decimals to try, best first. The drawings are 24 units wide and shown at about 28 px, so that even one decimal
 * moves no edge by more than a fifteenth of a pixel; a few detailed ones (Popcat's is 22 kB) need it to fit.
 */
const precisions = [3, 2, 1] as const;

const hazards = [
  /<(?:script|foreignObject|image|iframe|style|animate|set)\b/i,
  /\son\w+\s*=/i,
  /\bhref\s*=\s*["'](?!#)/i,
  /url\(\s*["']?(?!#)/i,
  /javascript:/i,
];

/**
 * The first part of an SVG that could run, load or restyle anything, or null. The drawings become markup of our own pages,
 * so a match fails the build and is not removed silently.
 */
export function hazardIn(svg: string): string | null {
  for (const hazard of hazards) {
    const found = hazard.exec(svg);
    if (found) return found[0].trim();
  }
  return null;
}

/** A glyph of 24 units, as SVG text, at three fifths of its size on a tile of one colour, like the other drawings. */
export function onTile(glyph: string, colour: string): string {
  return glyph
    .replace(
      /<svg[^>]*>/,
      `$&<path fill="${colour}" d="M0 0h24v24H0z"/><g transform="translate(4.8 4.8)scale(.6)">`,
    )
    .replace('</svg>', '</g></svg>');
}

/**
 * Optimises an SVG: no dimensions (the CSS sets the size), ids prefixed with the coin's id. Null if the result exceeds
 * `drawingLimit`.
 * @throws for a drawing with hazards or without a `viewBox`
 */
export function shrinkDrawing(coin: string, svg: string): string | null {
  const hazard = hazardIn(svg);
  if (hazard !== null) throw new Error(`The icon of ${coin} holds "${hazard}".`);
  for (const floatPrecision of precisions) {
    const small = optimize(svg, {
      floatPrecision,
      multipass: true,
      plugins: [
        'preset-default',
        'removeDimensions',
        { name: 'removeAttrs', params: { attrs: 'svg:class' } },
        { name: 'prefixIds', params: { prefix: coin, delim: '-' } },
      ],
    }).data;
    if (!/^<svg[^>]* viewBox="/.test(small)) throw new Error(`The icon of ${coin} has no viewBox.`);
    if (small.length <= drawingLimit) return small;
  }
  return null;
}
