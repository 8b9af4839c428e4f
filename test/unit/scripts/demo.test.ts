import { describe, expect, it } from 'vitest';
import { articleHtml, sampleMentions } from '../../../scripts/demo/article.ts';
import { hasDisplay } from '../../../scripts/demo/display.ts';
import { table } from '../../../scripts/demo/table.ts';
import { Market } from '../../world/market.ts';

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

  it('states the figures that the embedded market starts with', () => {
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

it('sets a table in columns as wide as their widest cell', () => {
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
