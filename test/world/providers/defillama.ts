import { json } from '../exchange.ts';
import type { WorldHost } from '../exchange.ts';

const path = /^\/prices\/historical\/(\d+)\/(.+)$/;

/**
 * How far behind the moment its prices are, in seconds. More than the five minutes to which moments are rounded, so that none
 * is by chance of the wanted minute.
 */
const lagS = 420;

/** DefiLlama's prices of many coins at one moment, in US dollars. A coin that it does not have is left out. */
export const defillama: WorldHost = {
  hosts: ['coins.llama.fi'],
  answer(request, market) {
    const [, seconds, ids] = path.exec(request.path) ?? [];
    if (seconds === undefined || ids === undefined) return json({ message: 'Not found' }, 404);
    const timestamp = Number(seconds) - lagS;
    const entries = decodeURIComponent(ids)
      .split(',')
      .flatMap((key) => {
        const figures = key.startsWith('coingecko:') ? market.get(key.slice('coingecko:'.length)) : undefined;
        if (!figures?.price) return [];
        const price = market.priceAt(figures, timestamp * 1000);
        return [[key, { price, symbol: figures.coin.symbol, timestamp, confidence: 0.99 }] as const];
      });
    return json({ coins: Object.fromEntries(entries) });
  },
};
