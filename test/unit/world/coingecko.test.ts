import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coinWithoutChange, coinWithoutPrice } from '../../world/sample-figures.ts';
import { startWorld } from '../../world/world.ts';
import { fetchWorld } from './fetch-world.ts';
import type { World } from '../../world/world.ts';

type Row = Record<string, unknown> & { id: string; current_price: number | null };

const api = 'https://api.coingecko.com/api/v3';
const top = `${api}/coins/markets?vs_currency=usd&order=market_cap_desc&per_page=250&page=1&price_change_percentage=24h`;
let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function rows(url: string): Promise<readonly Row[]> {
  const { text } = await fetchWorld(world, url);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is what these tests look at
  return JSON.parse(text) as readonly Row[];
}

describe('/coins/markets', () => {
  it('gives the sample figures of February 2026', async () => {
    const page = await rows(top);
    expect(page).toHaveLength(250);
    const figures = Object.fromEntries(
      page.map((row) => [row.id, [row.current_price, row['price_change_percentage_24h']]]),
    );
    expect(figures).toMatchObject({
      bitcoin: [70_652.6, 10.66],
      ethereum: [2070.24, 10.4],
      solana: [87.91, 15.4],
      ripple: [1.4727, 16.7],
      dogecoin: [0.09863, 10.21],
      binancecoin: [658.95, 7.4],
      'shiba-inu': [0.00000613, 8.92],
      [coinWithoutPrice]: [null, expect.any(Number)],
      [coinWithoutChange]: [expect.any(Number), null],
    });
    expect(page.some((row) => Number(row['price_change_percentage_24h']) < -1)).toBe(true);
  });

  it('has the row as the provider writes it', async () => {
    const [first] = await rows(top);
    expect(first).toMatchObject({
      id: 'bitcoin',
      symbol: 'btc',
      name: 'Bitcoin',
      market_cap_rank: 1,
      high_24h: expect.any(Number),
      low_24h: expect.any(Number),
      total_volume: expect.any(Number),
      market_cap: expect.any(Number),
      roi: null,
      last_updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      price_change_percentage_24h_in_currency: 10.66,
    });
    expect(Number(first?.['low_24h'])).toBeLessThan(70_652.6);
    expect(Number(first?.['high_24h'])).toBeGreaterThan(70_652.6);
  });

  it('adds the extra column only where it is asked for', async () => {
    const [first] = await rows(`${api}/coins/markets?vs_currency=usd&per_page=1`);
    expect(first).not.toHaveProperty('price_change_percentage_24h_in_currency');
  });

  it('serves coins beyond the top 250 by id and leaves unknown ids out', async () => {
    const found = await rows(`${api}/coins/markets?vs_currency=usd&ids=superfluid,bitcoin,no-such-coin`);
    expect(found.map((row) => row.id)).toEqual(['bitcoin', 'superfluid']);
  });

  it('pages', async () => {
    const second = await rows(`${api}/coins/markets?vs_currency=usd&per_page=2&page=2`);
    expect(second.map((row) => row['market_cap_rank'])).toEqual([3, 4]);
  });

  it('turns the dollar into other currencies', async () => {
    const [euro] = await rows(`${api}/coins/markets?vs_currency=eur&ids=bitcoin`);
    const [coin] = await rows(`${api}/coins/markets?vs_currency=btc&ids=bitcoin`);
    expect(euro?.current_price).toBeCloseTo(59_772.1, 1);
    expect(coin?.current_price).toBe(1);
  });

  it.each([
    ['/coins/markets', 422, 'Missing parameter vs_currency'],
    ['/coins/markets?vs_currency=xyz', 400, 'invalid vs_currency'],
    ['/coins/nothing', 404, 'Incorrect path. Please check https://docs.coingecko.com/'],
  ])('refuses %s with %i', async (path, status, error) => {
    const answer = await fetchWorld(world, api + path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ error });
  });
});

it('/global gives the whole market and its shares', async () => {
  const { text } = await fetchWorld(world, `${api}/global`);
  expect(JSON.parse(text)).toMatchObject({
    data: {
      total_market_cap: { usd: 2.48e12, eur: expect.closeTo(2.098e12, -9) },
      market_cap_percentage: { btc: expect.closeTo(57, 0) },
      market_cap_change_percentage_24h_usd: 9,
      updated_at: expect.any(Number),
    },
  });
});

it('/ping answers', async () => {
  expect(await fetchWorld(world, `${api}/ping`)).toMatchObject({ status: 200 });
});
