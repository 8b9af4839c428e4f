import { isContextSymbol } from '../../domain/context/context-coins.ts';
import type { Contract, Contracts } from '../../domain/liquidations/liquidation.ts';
import { dayMs, hourMs, minuteMs } from '../../domain/time.ts';
import { cacheCell } from '../../platform/cache-cell.ts';
import { fetchJson } from '../../platform/http.ts';
import type { RequestLimiter } from '../../platform/request-limiter.ts';
import type { RateLimitedSource, RequestSpec } from '../../platform/request-log.ts';
import type { StorageCell } from '../../platform/storage-cell.ts';
import { z } from '../../platform/zod.ts';
import { amountText, badAnswer, shortText, type SourceResult } from '../wire.ts';

const url = 'https://www.okx.com/api/v5/public/instruments?instType=SWAP';
const source: RateLimitedSource = { circuit: 'www.okx.com', perMinute: 6, limitedMs: minuteMs };
const spec: RequestSpec = { what: 'contracts', urgency: 'context', intervalMs: hourMs };

const body = z.object({ code: z.literal('0'), data: z.array(z.unknown()).check(z.maxLength(2_000)) });
const row = z.object({
  instId: shortText,
  ctVal: amountText,
  ctMult: amountText,
  ctType: z.enum(['linear', 'inverse']),
});

const stored = z.object({
  version: z.literal(1),
  /** Milliseconds since 1970. */
  at: z.number(),
  contracts: z.record(z.string(), z.object({ value: z.number(), kind: z.enum(['linear', 'inverse']) })),
});
export type StoredContracts = z.infer<typeof stored>;

export const contractsCell = cacheCell<StoredContracts>('okx-contracts', stored);

interface Parts {
  readonly cell: Pick<StorageCell<StoredContracts>, 'read' | 'write'>;
  readonly limiter: Pick<RequestLimiter, 'admit' | 'record'>;
  readonly now: () => number;
}

/** The sizes of OKX's swaps, requested once a day; those of a day before if that fails, else none. */
export async function okxContracts({ cell, limiter, now }: Parts): Promise<Contracts> {
  const known = await cell.read();
  const age = known ? now() - known.at : Infinity;
  if (known && age >= 0 && age < dayMs) return known.contracts;
  const old = known && age >= 0 && age < 2 * dayMs ? known.contracts : {};
  if (!(await limiter.admit(source, spec))) return old;
  const result = await requestContracts();
  await limiter.record(source, spec, result);
  if (!result.ok) return old;
  await cell.write({ version: 1, at: now(), contracts: result.value });
  return result.value;
}

async function requestContracts(): Promise<SourceResult<Record<string, Contract>>> {
  const result = await fetchJson(url);
  if (!result.ok) return result;
  const listed = body.safeParse(result.body);
  if (!listed.success) return badAnswer('okx: no instruments');
  const contracts = listed.data.data.flatMap((each): [string, Contract][] => {
    const { instId, ctVal, ctMult, ctType: kind } = row.safeParse(each).data ?? {};
    const isListed = isContextSymbol(/^[A-Z\d]+/.exec(instId ?? '')?.[0] ?? '');
    if (instId === undefined || !ctVal || !ctMult || !kind || !isListed) return [];
    return [[instId, { value: ctVal * ctMult, kind }]];
  });
  return contracts.length === 0
    ? badAnswer('okx: no swap of a known coin')
    : { ok: true, value: Object.fromEntries(contracts) };
}
