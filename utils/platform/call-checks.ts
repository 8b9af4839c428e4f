import * as z from 'zod/mini';
import type { RequestChecks } from './messaging.ts';

z.config({ jitless: true });

const coin = z.string().check(z.maxLength(100));
const coins = z.object({ coins: z.array(coin).check(z.maxLength(2000)) });

/** What the background accepts. A content script lives in a page's process and may be anybody's. */
export const callChecks: RequestChecks = {
  'page.hello': () => null,
  'quotes.get': (raw) => coins.parse(raw),
  'popover.load': (_raw, caller) => {
    if (caller.kind !== 'page') throw new Error('only for pages');
    return null;
  },
  'icon.get': (raw) => z.object({ coin }).parse(raw),
  'global.get': (_raw, caller) => {
    if (caller.kind !== 'extension') throw new Error('only for the extension itself');
    return null;
  },
};
