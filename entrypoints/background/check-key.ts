import { checkContextKey } from '../../utils/context/check-context-key.ts';
import type { KeyService } from '../../utils/domain/keys/api-key.ts';
import type { KeyCheck, KeyCheckReply } from '../../utils/domain/keys/key-check.ts';
import { checkCoingeckoKey } from '../../utils/market/check-coingecko-key.ts';
import type { EditableKeyStore } from '../../utils/platform/key-store.ts';
import type { RequestLimiter } from '../../utils/platform/request-limiter.ts';

/**
 * Checks a saved key by one request to its provider, and stores what the provider says of it. A rejected key is tried again:
 * the reader may have settled the matter with the provider.
 */
export async function checkKey(
  service: KeyService,
  keys: EditableKeyStore,
  limiter: RequestLimiter,
): Promise<KeyCheckReply> {
  const check = await outcome(service, keys, limiter);
  return { check, keys: await keys.list() };
}

async function outcome(
  service: KeyService,
  keys: EditableKeyStore,
  limiter: RequestLimiter,
): Promise<KeyCheck> {
  const { [service]: saved } = await keys.read();
  if (!saved) return { kind: 'unchecked', why: 'unused' };
  if (saved.refused !== null) await keys.retry(service);
  const { [service]: key = saved } = await keys.read();
  const check =
    service === 'coingecko'
      ? await checkCoingeckoKey(key, limiter)
      : await checkContextKey(service, key, limiter);
  if (check.kind === 'valid') await keys.confirm(service, key.savedAt);
  if (check.kind === 'refused') await keys.refuse(service, key.savedAt, check.why);
  return check;
}
