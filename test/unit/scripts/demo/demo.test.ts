import { describe, expect, it } from 'vitest';
import { articleHtml, publishedAt, sampleMentions } from '../../../../scripts/demo/article.ts';
import { hasDisplay } from '../../../../scripts/demo/window.ts';
import { moveToPresent } from '../../../../scripts/demo/market.ts';
import { table } from '../../../../scripts/demo/reader.ts';
import { Market } from '../../../world/market.ts';
import { rangeOf } from '../../../world/providers/listed.ts';

describe('the display', () => {
  it.each<[NodeJS.Platform, Record<string, string>, boolean]>([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { DISPLAY: ':0', TICKMARK_HEADLESS: '1' }, false],
    ['darwin', {}, true],
    ['win32', {}, true],
  ])('on %s with %j: %s', (platform, env, there) => {
    expect(hasDisplay(platform, env)).toBe(there);
  });
});

describe('the sample article', () => {
  it.each(sampleMentions.map(({ text }) => text))('names %s', (text) => {
    expect(articleHtml()).toContain(text);
  });

  it('has the publication moment that the simulated market uses', () => {
    const [, date = ''] = /"datePublished": "([^"]+)"/.exec(articleHtml()) ?? [];
    expect(Date.parse(date)).toBe(publishedAt);
  });

  it('states the figures that the market of the tests starts with', () => {
    const market = new Market();
    for (const [id, price, change] of [
      ['bitcoin', '$70,652.60', '+10.66%'],
      ['ethereum', '$2,070.24', '+10.4%'],
      ['binancecoin', '$658.95', '+7.4%'],
      ['ripple', '$1.4727', '+16.7%'],
      ['solana', '$87.91', '+15.4%'],
      ['dogecoin', '$0.09863', '+10.21%'],
    ] as const) {
      expect(articleHtml()).toContain(`<td>${price}</td><td>${change}</td>`);
      expect(market.get(id)).toMatchObject({
        price: Number(price.replace(/[$,]/g, '')),
        change24h: Number.parseFloat(change),
      });
    }
  });
});

describe('the simulated market', () => {
  const now = Date.UTC(2026, 10, 22, 9);
  const day = 86_400_000;
  const coins = [...new Set(sampleMentions.map(({ coin }) => coin))];
  const article = new Market();
  const market = new Market();
  moveToPresent(market);
  const priceAt = (coin: string, at: number): number => market.past(market.get(coin)!, at, now);

  it.each(coins)('has the article’s price at publication and another one now: %s', (coin) => {
    const [then, present] = [article.get(coin)!, market.get(coin)!];
    expect(priceAt(coin, publishedAt) / then.price!).toBeCloseTo(1, 9);
    const change = (priceAt(coin, publishedAt) / priceAt(coin, publishedAt - day) - 1) * 100;
    expect(change).toBeCloseTo(then.change24h!, 6);
    expect(priceAt(coin, now) / present.price!).toBeCloseTo(1, 9);
    expect(present.price).not.toBe(then.price);
  });

  it.each(coins)('moves within its own high and low of the last day: %s', (coin) => {
    const { high, low } = rangeOf(market.get(coin)!);
    const prices = Array.from({ length: 289 }, (_, step) => priceAt(coin, now - day + (step * day) / 288));
    expect(Math.max(...prices)).toBeLessThanOrEqual(high);
    expect(Math.min(...prices)).toBeGreaterThanOrEqual(low);
    expect(new Set(prices).size).toBeGreaterThan(280);
  });
});

it('formats a table with columns as wide as their widest cell', () => {
  expect(
    table(
      ['Coin', 'Price'],
      [
        ['BTC', '$70,652.60'],
        ['Dogecoin', ''],
      ],
    ),
  ).toBe(['Coin      Price', '--------  ----------', 'BTC       $70,652.60', 'Dogecoin'].join('\n'));
});
