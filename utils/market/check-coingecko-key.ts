import type { ApiKey, KeyRefusal } from '../domain/keys/api-key.ts';
import { type KeyCheck, keyCheckOf } from '../domain/keys/key-check.ts';
import type { RequestLimiter } from '../platform/request-limiter.ts';
import type { RequestSpec } from '../platform/request-log.ts';
import { coingecko } from './providers/coingecko.ts';

const spec: RequestSpec = { what: 'key', urgency: 'prices', intervalMs: 0 };

/** Checks a key by CoinGecko's `/ping`, on the circuit of the key's other requests. */
export async function checkCoingeckoKey(
  key: ApiKey,
  limiter: Pick<RequestLimiter, 'admit' | 'record'>,
): Promise<KeyCheck> {
  let refusal: KeyRefusal | null = null;
  const source = coingecko(key, async (why) => void (refusal = why));
  if (!(await limiter.admit(source, spec))) return keyCheckOf(null, null);
  const result = await source.ping();
  await limiter.record(source, spec, result);
  return keyCheckOf(result, refusal);
}
