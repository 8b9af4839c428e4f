/** Red, green and blue as encoded in sRGB, and opacity, each from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * A colour as a computed style states it; null where the form is unknown. `lab()`, `oklab()` and their polar forms become the
 * grey of the same luminance, which contrast depends on.
 */
export function parseColor(text: string): Rgba | null {
  const [, form = '', rest = ''] =
    /^(rgb|color\((?:srgb|display-p3) |oklab|oklch|lab|lch)(.+)/.exec(text) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = (rest.match(/-?[\d.]+(?:e-?\d+)?|none/g) ?? []).map(
    (figure) => Number(figure) || 0,
  );
  if (form === 'rgb') return [a / 255, b / 255, c / 255, alpha];
  if (form.startsWith('color')) return [a, b, c, alpha];
  if (form === '') return null;
  const hue = (c * Math.PI) / 180;
  const [x, y] = form.endsWith('h') ? [b * Math.cos(hue), b * Math.sin(hue)] : [b, c];
  const grey = encoded(form.startsWith('ok') ? oklabLuminance(a, x, y) : labLuminance(a));
  return [grey, grey, grey, alpha];
}

/** Relative luminance by WCAG, from 0 to 1. */
export function luminance([red, green, blue]: Rgba): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** A colour as it appears over an opaque one. */
export function over([red, green, blue, alpha]: Rgba, ground: Rgba): Rgba {
  const mix = (one: number, at: number): number => one * alpha + ground[at]! * (1 - alpha);
  return [mix(red, 0), mix(green, 1), mix(blue, 2), 1];
}

/** The contrast of two luminances by WCAG, from 1 to 21. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encoded(luma: number): number {
  const value = Math.min(Math.max(luma, 0), 1);
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

/** The Y of XYZ, by the definition of Oklab. */
function oklabLuminance(lightness: number, a: number, b: number): number {
  const long = lightness + 0.3963377774 * a + 0.2158037573 * b;
  const medium = lightness - 0.1055613458 * a - 0.0638541728 * b;
  const short = lightness - 0.0894841775 * a - 1.291485548 * b;
  return -0.0405801784 * long ** 3 + 1.1122568696 * medium ** 3 - 0.0716766787 * short ** 3;
}

function labLuminance(lightness: number): number {
  return lightness > 8 ? ((lightness + 16) / 116) ** 3 : lightness / 903.3;
}
