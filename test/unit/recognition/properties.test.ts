import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coins } from '../../../utils/domain/coin/catalog.ts';
import type { Mention } from '../../../utils/domain/recognition/mention.ts';
import { recognise } from '../../../utils/domain/recognition/recognise.ts';
import { lexicon } from './marks.ts';

const ids = new Set(coins.map(({ id }) => id));

/** Text with many of the things that the recogniser looks for. */
const pieces = fc.constantFrom(
  ...[
    'Bitcoin',
    'BTC',
    '$',
    '#',
    'ETH',
    'Cash',
    ' ',
    ' ',
    ' ',
    ', ',
    '(',
    ')',
    '/',
    '-',
    '.X',
    '’s',
    'USDT',
    'token',
  ],
  ...[
    'NEAR',
    'one',
    'ONE',
    'crypto',
    'wBTC',
    '%',
    '\n',
    '\u00A0',
    '币',
    '\uD83D',
    '😀',
    'é',
    'עברית',
    'NYSE:',
    '@',
    '_',
  ],
);
const newsLike = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  newsLike,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
);
const page = fc.array(anyText, { maxLength: 8 });

function check(mentions: readonly Mention[], paragraphs: readonly string[]): void {
  let last = { paragraph: -1, end: 0 };
  for (const { paragraph, start, end, coin, confidence, reasons, runnerUp } of mentions) {
    const text = paragraphs[paragraph];
    expect(text).toBeDefined();
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text!.length);
    const surface = text!.slice(start, end);
    expect(surface.trim()).toBe(surface);
    expect(surface.isWellFormed()).toBe(true);
    expect(surface).not.toContain('\n');
    expect(paragraph > last.paragraph || (paragraph === last.paragraph && start >= last.end)).toBe(true);
    expect(ids.has(coin)).toBe(true);
    expect(runnerUp === undefined || (ids.has(runnerUp) && runnerUp !== coin)).toBe(true);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(reasons.every((reason) => reason.length > 0 && reason.length < 90)).toBe(true);
    last = { paragraph, end };
  }
}

describe('recognise', () => {
  it('cuts mentions out of any text, in order and apart', () => {
    fc.assert(
      fc.property(page, (paragraphs) => check(recognise(paragraphs, lexicon), paragraphs)),
      { numRuns: 2000 },
    );
  });

  it('says the same of the same page', () => {
    fc.assert(
      fc.property(page, (paragraphs) => {
        expect(recognise(paragraphs, lexicon)).toEqual(recognise(paragraphs, lexicon));
      }),
    );
  });

  it('marks no fewer at a more eager level', () => {
    fc.assert(
      fc.property(page, (paragraphs) => {
        const at = (level: 'careful' | 'balanced' | 'eager') =>
          recognise(paragraphs, lexicon, { level }).map(({ paragraph, start }) => `${paragraph}:${start}`);
        const [careful, balanced, eager] = [at('careful'), new Set(at('balanced')), new Set(at('eager'))];
        expect(careful.every((place) => balanced.has(place))).toBe(true);
        expect([...balanced].every((place) => eager.has(place))).toBe(true);
      }),
    );
  });

  it('never marks a muted word', () => {
    fc.assert(
      fc.property(page, fc.constantFrom('btc', 'Bitcoin', 'ETH', 'near'), (paragraphs, word) => {
        for (const { paragraph, start, end } of recognise(paragraphs, lexicon, { muted: [word] })) {
          const surface = paragraphs[paragraph]!.slice(start, end).toLowerCase();
          expect(surface.replace(/^[$#]/, '')).not.toBe(word.toLowerCase());
        }
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['one letter', 'A'.repeat(1_000_000)],
    ['one small letter', 's'.repeat(1_000_000)],
    ['one symbol', 'ONE '.repeat(250_000)],
    ['one name', 'Bitcoin '.repeat(125_000)],
    ['one bracket', '('.repeat(1_000_000)],
    ['one dollar', '$'.repeat(1_000_000)],
    ['pairs', 'BTC/'.repeat(250_000)],
    ['an endless address', `https://${'bitcoin/'.repeat(100_000)}`],
    ['emoji', '😀BTC'.repeat(100_000)],
    ['lone surrogates', '\uD83DBTC\uDE00 '.repeat(50_000)],
    ['right to left', 'مرحبا BTC שלום '.repeat(50_000)],
    ['blanks', ' \u00A0\t'.repeat(300_000)],
  ])('lives through a paragraph of %s', (_, text) => {
    const mentions = recognise([text], lexicon);
    check(mentions.slice(0, 1000), [text]);
  });

  it('lives through a page of very many paragraphs', () => {
    const paragraphs = Array.from({ length: 100_000 }, () => 'BTC');
    expect(recognise(paragraphs, lexicon)).toHaveLength(100_000);
  });
});
