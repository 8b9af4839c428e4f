import type { Page } from 'puppeteer-core';

/** A part of the viewport, in CSS pixels. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of one picture, row by row, each with red, green and blue from 0 to 255. */
export type Pixels = readonly (readonly (readonly [number, number, number])[])[];

/** What a part of the viewport looks like. */
export async function pixelsOf(page: Page, clip: Clip): Promise<Pixels> {
  // A change of the page, such as a mark, is in the picture after the next two frames.
  await page.evaluate(
    () => new Promise((resolve) => void requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const picture = await page.screenshot({ clip, encoding: 'base64' });
  // As one string: Firefox takes seconds to return the pixels as arrays.
  const { width, height, text } = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const bytes = context.getImageData(0, 0, image.width, image.height).data;
    const characters = Array.from(bytes, (byte) => String.fromCharCode(byte));
    return { width: image.width, height: image.height, text: btoa(characters.join('')) };
  }, picture);
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: height }, (_row, y) =>
    Array.from({ length: width }, (_pixel, x) => {
      const at = 4 * (y * width + x);
      return [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!] as const;
    }),
  );
}

export function isSamePixel(one: readonly number[], other: readonly number[]): boolean {
  return one.every((value, at) => Math.abs(value - other[at]!) <= 8);
}

/** The contrast of two colours by WCAG, from 1 to 21. */
export function contrastOf(one: readonly number[], other: readonly number[]): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(pixel: readonly number[]): number {
  const [red, green, blue] = pixel.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
