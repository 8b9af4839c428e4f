import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { markedTexts } from '../../test/support/highlights.ts';
import type { Chromium } from '../../test/support/launch-chromium.ts';
import { hoverText, movePointerAway } from '../../test/support/pointer.ts';
import { popoverGone, popoverWith } from '../../test/support/popover.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { coinById } from '../../utils/domain/coin/catalog.ts';
import { root } from '../run-command.ts';
import { articleUrl, type SampleMention, sampleMentions } from './article.ts';
import { isWhole, takePictures } from './pictures.ts';

interface Reading {
  readonly row: readonly string[];
  readonly shown: boolean;
}

/** Hovers over each coin and opens popup and options. True if every coin had its price. */
export async function readArticle(chromium: Chromium): Promise<boolean> {
  const page = await chromium.open(articleUrl);
  const marks = await waitFor(
    async () => {
      const texts = await markedTexts(page);
      return texts.length > 0 && texts;
    },
    { what: 'the first marks in the article' },
  );
  console.log(`\n${articleUrl}: ${marks.length} mentions marked.\n`);

  const readings: Reading[] = [];
  for (const mention of sampleMentions) readings.push(await read(page, mention));
  const headings = ['Mention', 'Coin', 'Price', '24 h', 'Then', 'Since', 'The article’s figure', 'Source'];
  console.log(
    table(
      headings,
      readings.map(({ row }) => row),
    ),
  );

  const folder = join(root, '.output', 'demo');
  await mkdir(folder, { recursive: true });
  const pictures = await takePictures(chromium, page, folder);
  console.log(`\nScreenshots: ${pictures.map((picture) => relative(root, picture)).join(', ')}`);

  const missing = readings.filter(({ shown }) => !shown).length;
  console.log(missing === 0 ? 'Every coin was shown with its price.' : `${missing} mentions were not shown.`);
  return missing === 0;
}

/** A row for the table: the card's content for this mention, or the error. */
async function read(page: Page, { text, coin }: SampleMention): Promise<Reading> {
  try {
    await hoverText(page, text);
    const { parts } = await popoverWith(page, text, isWhole);
    const {
      name = '',
      price = '',
      change = '',
      then = '',
      since = '',
      verdict = '',
      source = '',
      problem,
    } = parts;
    const shown = name === coinById(coin)?.name && /\d/.test(price);
    const [sinceThen = ''] = /\S*%/.exec(since) ?? [];
    return {
      shown,
      row: [
        text,
        name,
        problem ?? oneLine(price),
        oneLine(change),
        oneLine(then).replace(/^then /, ''),
        sinceThen,
        oneLine(verdict),
        source,
      ],
    };
  } catch (error) {
    return { shown: false, row: [text, error instanceof Error ? error.message : String(error)] };
  } finally {
    await movePointerAway(page);
    await popoverGone(page);
  }
}

/** Prices with counted zeros have another line for screen readers, which is left out. */
function oneLine(text: string): string {
  const shown = /[₀-₉]/.test(text) ? text.slice(0, `${text}\n`.indexOf('\n')) : text;
  return shown.replace(/\s+/g, ' ');
}

/** Formats rows as aligned text columns below their headings and a rule. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(headings), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
