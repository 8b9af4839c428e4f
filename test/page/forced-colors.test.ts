import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rootHighlights } from '../../scripts/build/inherited-highlights.ts';
import { startPageBrowser } from './support/page-browser.ts';

const styleSheet = join(import.meta.dirname, '../../entrypoints/gate.content/highlight.css');

test('with forced colours, marks tell up, down and neither by the style of their underline', async () => {
  const browser = await startPageBrowser();
  try {
    const rules = rootHighlights(await readFile(styleSheet, 'utf8'));
    const page = await browser.open(`<style>${rules}</style><p>Bitcoin</p>`);
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features });
    const underlines = await page.evaluate(() => {
      const names = ['up', 'down', 'flat', 'unknown', 'up-alt', 'down-alt', 'up-swapped', 'down-swapped'];
      const paragraph = document.querySelector('p')!;
      const text = getComputedStyle(paragraph).color;
      return names.map((name) => {
        const { textDecorationLine, textDecorationStyle, textDecorationColor } = getComputedStyle(
          paragraph,
          `::highlight(tickmark-${name})`,
        );
        return `${name}: ${textDecorationLine} ${textDecorationStyle} ${textDecorationColor === text}`;
      });
    });
    expect(underlines).toEqual([
      'up: underline solid true',
      'down: underline dashed true',
      'flat: underline dotted true',
      'unknown: underline dotted true',
      'up-alt: underline solid true',
      'down-alt: underline dashed true',
      'up-swapped: underline solid true',
      'down-swapped: underline dashed true',
    ]);
    await page.close();
  } finally {
    await browser.close();
  }
});
