import { furtherIntervalMs } from '../domain/refresh/by-id.ts';
import { refreshIntervalMs } from '../domain/refresh/refresh-plan.ts';
import type { RequestSpec } from '../platform/request-log.ts';

/** A further page of the list, in a currency. */
export function furtherSpec(page: number, currency: string): RequestSpec {
  return { what: `page ${page}:${currency}`, urgency: 'prices', intervalMs: furtherIntervalMs };
}

/** The shared request, or one by id. */
export function spec(kind: 'top' | 'ids', currency: string): RequestSpec {
  return { what: `${kind}:${currency}`, urgency: 'prices', intervalMs: refreshIntervalMs };
}
