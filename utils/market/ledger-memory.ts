import * as z from 'zod/mini';
import { cacheCell } from '../platform/cache-cell.ts';

z.config({ jitless: true });

const circuit = z.object({
  /** When the requests of the last minute left. */
  taken: z.array(z.number()),
  /** What was asked for and when, while asking again is too soon. Stays where the worker died over it. */
  asked: z.record(z.string(), z.number()),
  /** Failures in a row, and the last of them. */
  failures: z.number(),
  code: z.nullable(
    z.enum([
      'offline',
      'timeout',
      'rate-limited',
      'blocked',
      'restricted',
      'withheld',
      'server',
      'bad-answer',
      'internal',
    ]),
  ),
  /** Before this moment nobody is to be asked. */
  until: z.number(),
});

const ledger = z.object({ version: z.literal(1), circuits: z.record(z.string(), circuit) });

/** What one host, as one kind of caller, has been asked lately. Times in milliseconds since 1970. */
export type Circuit = z.infer<typeof circuit>;

/** All requests that still matter, by circuit. Must outlive the worker and the browser: a ban lasts a day. */
export type LedgerMemory = z.infer<typeof ledger>;

export const emptyCircuit: Circuit = { taken: [], asked: {}, failures: 0, code: null, until: 0 };

export const ledgerCell = cacheCell<LedgerMemory>('requests', (raw) => {
  const result = ledger.safeParse(raw);
  return result.success ? result.data : null;
});
