import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import type { Mention, Sensitivity } from '../../../../../utils/domain/recognition/mention.ts';
import { recognise } from '../../../../../utils/domain/recognition/recognise.ts';
import { lexicon } from './mentions-in.ts';

const ids = new Set(coins.map(({ id }) => id));

/** Parts of text that the recogniser looks for. */
const pieces = constantFrom(
  ...'Bitcoin BTC bitcoina \u00AD \u200B ＢＴＣ İ 𝗕 ビットコイン биткоина البيتكوين 비트코인은 $ # ETH Cash ( ) / - .X ’s USDT token NEAR one ONE crypto wBTC % 币 😀 é עברית NYSE: @ _'.split(
    ' ',
  ),
  ' ',
  ' ',
  ' ',
  ', ',
  '\n',
  '\u00A0',
  '\uD83D',
);
const newsLike = array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = oneof(newsLike, string({ unit: 'binary', maxLength: 200 }), string({ maxLength: 200 }));
const page = array(anyText, { maxLength: 8 });

/** True without half characters and without space at the ends; between the words of a name, markup may have a line break. */
function isWhole(surface: string): boolean {
  try {
    return encodeURIComponent(surface) !== '' && surface.trim() === surface;
  } catch {
    return false;
  }
}

/** The faults in the mentions of a page; none in valid ones. */
function faults(mentions: readonly Mention[], paragraphs: readonly string[]): string[] {
  const found: string[] = [];
  let last = { paragraph: -1, end: 0 };
  for (const { paragraph, start, end, coin, minSensitivity, reasons, runnerUp } of mentions) {
    const text = paragraphs[paragraph] ?? '';
    if (!(start >= 0 && end > start && end <= text.length)) found.push(`outside: ${start} to ${end}`);
    if (!isWhole(text.slice(start, end))) found.push(`cut: ${text.slice(start, end)}`);
    if (paragraph < last.paragraph || (paragraph === last.paragraph && start < last.end))
      found.push('out of order');
    if (!ids.has(coin) || (runnerUp !== undefined && !ids.has(runnerUp))) found.push(`no coin: ${coin}`);
    if (runnerUp === coin) found.push(`its own runner-up: ${coin}`);
    if (minSensitivity === 'eager') found.push('not marked at the default sensitivity');
    if (reasons.some((reason) => reason.code === 'near-word' && !/^.{1,24}$/u.test(reason.word)))
      found.push(`reasons ${JSON.stringify(reasons)}`);
    last = { paragraph, end };
  }
  return found;
}

describe('recognise', () => {
  it('finds whole mentions in any text, in order and without overlaps', () => {
    assert(
      property(page, (paragraphs) => {
        expect(faults(recognise(paragraphs, lexicon), paragraphs)).toEqual([]);
      }),
      propertyRuns(2000),
    );
  });

  it('is deterministic', () => {
    assert(
      property(page, (paragraphs) => {
        expect(recognise(paragraphs, lexicon)).toEqual(recognise(paragraphs, lexicon));
      }),
      propertyRuns(),
    );
  });

  it('marks whatever a lower sensitivity marks', () => {
    assert(
      property(page, (paragraphs) => {
        const at = (sensitivity: Sensitivity) =>
          recognise(paragraphs, lexicon, { sensitivity }).map(
            ({ paragraph, start }) => `${paragraph}:${start}`,
          );
        const [careful, balanced, eager] = [at('careful'), new Set(at('balanced')), new Set(at('eager'))];
        expect(careful.every((place) => balanced.has(place))).toBe(true);
        expect([...balanced].every((place) => eager.has(place))).toBe(true);
      }),
      propertyRuns(),
    );
  });

  it.each([
    ['nothing', ''],
    ['one letter', 'A'.repeat(250_000)],
    ['one small letter', 's'.repeat(250_000)],
    ['one symbol', 'ONE '.repeat(62_500)],
    ['one name', 'Bitcoin '.repeat(31_250)],
    ['one bracket', '('.repeat(250_000)],
    ['one dollar', '$'.repeat(250_000)],
    ['pairs', 'BTC/'.repeat(62_500)],
    ['an endless address', `https://${'bitcoin/'.repeat(25_000)}`],
    ['emoji', '😀BTC'.repeat(25_000)],
    ['lone surrogates', '\uD83DBTC\uDE00 '.repeat(12_500)],
    ['right to left', 'مرحبا BTC שלום '.repeat(12_500)],
    ['spaces', ' \u00A0\t'.repeat(75_000)],
    ['one Arabic letter with points', `ب${'\u064E'.repeat(250_000)}`],
    ['Arabic letters', 'البيت'.repeat(50_000)],
    ['one Japanese name', 'ビットコイン'.repeat(37_500)],
    ['one Russian name', 'биткоина '.repeat(25_000)],
    ['soft hyphens', 'Bit\u00ADcoin '.repeat(25_000)],
    ['combining accents', `e${'\u0301'.repeat(250_000)}`],
    ['full-width letters', 'ＢＴＣ '.repeat(50_000)],
  ])(
    'handles a paragraph of %s',
    (_, text) => {
      const mentions = recognise([text], lexicon);
      expect(faults(mentions.slice(0, 1000), [text])).toEqual([]);
    },
    60_000,
  );

  it('handles a page of 100,000 paragraphs', () => {
    const paragraphs = Array.from({ length: 100_000 }, () => 'BTC');
    expect(recognise(paragraphs, lexicon)).toHaveLength(100_000);
  }, 60_000);
});
