import { type AlertRecord, emptyRecord } from '../domain/alerts/alert-record.ts';
import { isPrice, longestCoinId } from '../domain/quote/plausible.ts';
import { storageCell } from '../platform/storage-cell.ts';
import { z } from '../platform/zod.ts';
import { alertSchema } from './settings-schema.ts';

const time = z.number();
const price = z.number().check(z.refine(isPrice));
const point = z.readonly(z.tuple([time, price]));
const coin = z.string().check(z.maxLength(longestCoinId));

const schema: z.ZodMiniType<AlertRecord> = z.object({
  version: z.literal(1),
  alerts: z.record(z.string(), z.object({ armed: z.boolean(), firedAt: z.nullable(time) })),
  coins: z.record(
    coin,
    z.object({
      currency: z.string(),
      at: time,
      price,
      doubt: z.nullable(z.object({ at: time, price })),
      trail: z.array(point),
      waits: z.number(),
    }),
  ),
  events: z.array(
    z.object({
      id: z.string(),
      alert: alertSchema,
      at: time,
      price,
      volume: z.exactOptional(z.number()),
      currency: z.string(),
      from: z.exactOptional(point),
      isMissed: z.boolean(),
    }),
  ),
  unshown: z.array(z.string()),
});

/** What the checks remember, and what happened. The alerts themselves are a setting. */
const cell = storageCell<AlertRecord>('alerts', schema);

export async function loadAlertRecord(): Promise<AlertRecord> {
  return (await cell.read()) ?? emptyRecord;
}

/** Under a lock, so that the background's checks and the options page do not undo each other's changes. */
export function changeAlertRecord(change: (record: AlertRecord) => AlertRecord): Promise<AlertRecord> {
  return navigator.locks.request('alerts', async () => {
    const before = await loadAlertRecord();
    const after = change(before);
    if (after !== before) await cell.write(after);
    return after;
  });
}

/** Calls back after each change, from any context. */
export function watchAlertRecord(listener: (record: AlertRecord) => void, signal: AbortSignal): void {
  cell.watch((record) => listener(record ?? emptyRecord), signal);
}
