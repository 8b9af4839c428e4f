import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../../../utils/domain/claims/claims-in.ts';
import { type CardFigure, cardFigureOf } from '../../../../../utils/domain/since/article-figure.ts';
import { hourMs } from '../../../../../utils/domain/time.ts';
import { readRow } from '../claims/claim-row.ts';

function figureOf(sentence: string, country: string | null = null, isCertain = true): CardFigure {
  const { text, mentions } = readRow([sentence]);
  const coins = mentions.map((mention) => ({ ...mention, isCertain }));
  return cardFigureOf(claimsIn(text, coins)[0]!, { text, coins, country });
}

describe('the figure of a claim', () => {
  test('has its price, its change with its span, and the words that state it', () => {
    expect(figureOf('At 11 am, {BTC} is trading at $70,652.60, up 10.66% in 24 hours.')).toEqual({
      price: 70_652.6,
      currency: 'usd',
      kind: 'stated',
      lastDigits: { low: 0.01, high: 0.01 },
      change: { percent: 10.66, spanMs: 24 * hourMs },
      doubts: ['figure'],
      reasons: ['trading'],
      words: 'At 11 am, BTC is trading at $70,652.60',
    });
  });

  test('is a change alone where the article gives no price', () => {
    expect(figureOf('{Solana} shed 4% over the past week.')).toEqual({
      kind: 'change',
      change: { percent: -4, spanMs: 168 * hourMs },
      doubts: ['figure'],
      reasons: ['changed'],
      words: 'Solana shed 4% over the past week',
    });
  });

  test.each<[string, number | undefined]>([
    ['{BTC} is trading at $70,652, up 3% over the past week.', 168],
    ['{BTC} is trading at $70,652, up 3% in the last 24 hours.', 24],
    ['{BTC} is trading at $70,652, down 1% in the past hour.', 1],
    ['{BTC} is trading at $70,652, up 3% today.', undefined],
    ['{BTC} is trading at $70,652, up 3% this week.', undefined],
    ['{BTC} is trading at $70,652, up 3%.', undefined],
    ['{BTC} is trading at $70,652, up 90% over the past year.', undefined],
  ])('%s: a span of %s hours', (sentence, hours) => {
    const { change } = figureOf(sentence);
    expect(change?.spanMs).toBe(hours === undefined ? undefined : hours * hourMs);
    expect(change?.percent).toBeDefined();
  });

  test('has both ends of a range', () => {
    expect(figureOf('{Bitcoin} is trading between $92,000 and $95,000.')).toMatchObject({
      price: 92_000,
      bounds: { low: 92_000, high: 95_000 },
      kind: 'stated',
      doubts: ['figure'],
    });
    expect(figureOf('{Bitcoin} could reach $300K-$315K.')).toMatchObject({
      bounds: { low: 300_000, high: 315_000 },
      kind: 'target',
    });
  });

  test.each<[string, number]>([
    ['{BTC} is trading at $64,120.', 1],
    ['{BTC} is trading at $64.1K.', 100],
    ['{XRP} is trading at $1.50.', 0.01],
    ['{BTC} is trading at 64.120 Dollar.', 1],
  ])('%s: what its last digit is worth', (sentence, low) => {
    expect(figureOf(sentence)).toMatchObject({ lastDigits: { low } });
  });

  test.each<[string, string | null, boolean, readonly string[]]>([
    ['{BTC} is trading at $70,652.', null, true, []],
    ['{BTC} is trading at $70,652.', null, false, ['coin']],
    ['{BTC} is trading at $70,652.', 'AU', true, ['currency']],
    ['{BTC} is trading at US$70,652.', 'AU', true, []],
    ['{BTC} rose to $70,652.', null, true, ['figure']],
    ['{BTC} is trading at $70,652 after it fell on Monday.', null, true, ['figure']],
  ])('%s on a page of %s: doubts %s', (sentence, country, isCertain, doubts) => {
    expect(figureOf(sentence, country, isCertain).doubts).toEqual(doubts);
  });

  test('reads krona of a Swedish page as Swedish', () => {
    const swedish = figureOf('{Bitcoin} is trading at 730,000 kronor.', 'SE');
    const norwegian = figureOf('{Bitcoin} is trading at 730,000 kr.', 'NO');
    expect(swedish).toMatchObject({ currency: 'sek' });
    expect(norwegian).toMatchObject({ currency: 'nok' });
  });

  test('quotes at most some 140 characters around the figure', () => {
    const long = 'to the quiet rooms of the old banks in the city by the river '.repeat(3);
    const { words } = figureOf(`${long}and {BTC} is trading at $70,652 ${long}`);
    expect(words).toContain('is trading at $70,652');
    expect(words.length).toBeLessThanOrEqual(142);
    expect(words).toMatch(/^….*…$/);
  });
});
