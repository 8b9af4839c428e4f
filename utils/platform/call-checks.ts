import * as z from 'zod/mini';
import { readPastedKey } from '../domain/keys/api-key.ts';
import type { Caller } from './caller.ts';
import type { RequestChecks } from './messaging.ts';

z.config({ jitless: true });

const coin = z.string().check(z.maxLength(100));
const coins = z.object({ coins: z.array(coin).check(z.maxLength(2000)) });

const service = z.enum(['coingecko']);
const ofService = z.object({ service });
// The words of the check must not hold what was checked: they end up in a log.
const key = z.pipe(z.string(), z.transform(readPastedKey));
const newKey = z.object({
  service,
  tier: z.enum(['demo', 'pro']),
  key: z.pipe(key, z.string('is no key')),
});

/** What the background accepts. A content script lives in a page's process and may be anybody's. */
export const callChecks: RequestChecks = {
  'page.hello': () => null,
  'quotes.get': (raw) => coins.parse(raw),
  'icon.get': (raw) => z.object({ coin }).parse(raw),
  'global.get': (_raw, caller) => ownPagesOnly(caller, null),
  'mood.get': (_raw, caller) => ownPagesOnly(caller, null),
  'history.day': (raw) => z.object({ coin }).parse(raw),
  'history.at': (raw) => z.object({ coin, at: z.number().check(z.positive()) }).parse(raw),
  'keys.list': (_raw, caller) => ownPagesOnly(caller, null),
  'keys.set': (raw, caller) => newKey.parse(ownPagesOnly(caller, raw)),
  'keys.retry': (raw, caller) => ofService.parse(ownPagesOnly(caller, raw)),
  'keys.remove': (raw, caller) => ofService.parse(ownPagesOnly(caller, raw)),
};

function ownPagesOnly<T>(caller: Caller, request: T): T {
  if (caller.kind !== 'extension') throw new Error('only for the extension itself');
  return request;
}
