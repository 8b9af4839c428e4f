import type { ApiKey, KeyService } from '../domain/keys/api-key.ts';
import { type KeyCheck, keyCheckOf } from '../domain/keys/key-check.ts';
import type { RequestLimiter } from '../platform/request-limiter.ts';
import { ofKey, sendAdmitted } from './context-requests.ts';
import { stocktwitsFigures, stocktwitsLimits } from './crowd/stocktwits.ts';
import { coinglassLimits, coinglassLiquidations } from './liquidations/coinglass.ts';
import type { SourceResult } from './wire.ts';

const sources = {
  coinglass: {
    limits: coinglassLimits,
    send: (key: string): Promise<SourceResult<unknown>> => coinglassLiquidations(null, key),
    // "400: bad parameter or key"; the parameters are valid.
    refusals: [400, 401],
  },
  stocktwits: {
    limits: stocktwitsLimits,
    send: (key: string): Promise<SourceResult<unknown>> => stocktwitsFigures('BTC', key),
    refusals: [401],
  },
} as const;

/** Checks the key of a source around the price by one of its usual requests. */
export async function checkContextKey(
  service: Exclude<KeyService, 'coingecko'>,
  key: ApiKey,
  limiter: Pick<RequestLimiter, 'admit' | 'record'>,
): Promise<KeyCheck> {
  const { limits, send, refusals } = sources[service];
  const result = await sendAdmitted(limiter, {
    limits: ofKey(limits, key),
    what: 'key',
    intervalMs: 0,
    send: () => send(key.key),
  });
  const isRefused = result?.ok === false && refusals.some((status) => status === result.status);
  return keyCheckOf(result, isRefused ? 'wrong-key' : null);
}
