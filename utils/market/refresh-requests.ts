import { isUnitFlipped } from '../domain/quote/dollar-coins.ts';
import { furtherIntervalMs } from '../domain/refresh/by-id.ts';
import { refreshIntervalMs } from '../domain/refresh/refresh-plan.ts';
import type { RequestSpec } from '../platform/request-log.ts';
import type { MarketProvider, ProviderResult, QuoteBatch, QuoteRequest } from './provider.ts';
import { invalidResponse } from './wire.ts';

/**
 * Sends the request that is the same for every reader. A reply whose dollar coins do not cost about a dollar is in another
 * unit than it says: a failure.
 * @param dollarIn units of a currency for one US dollar; null where that is not known
 */
export async function requestShared(
  provider: MarketProvider,
  request: Omit<QuoteRequest, 'coins'>,
  dollarIn: (currency: string) => Promise<number | null>,
): Promise<ProviderResult<QuoteBatch>> {
  const result = await provider.quotes({ ...request, coins: 'top' });
  if (!result.ok) return result;
  const { quotes } = result.value;
  for (const unit of new Set(quotes.map(({ currency }) => currency))) {
    const dollar = await dollarIn(unit);
    if (dollar !== null && isUnitFlipped(quotes, unit, dollar))
      return invalidResponse(`prices in another unit than ${unit}`);
  }
  return result;
}

/** A further page of the list, in a currency. */
export function furtherSpec(page: number, currency: string): RequestSpec {
  return { what: `page ${page}:${currency}`, urgency: 'prices', intervalMs: furtherIntervalMs };
}

/** The shared request, or one by id. */
export function spec(kind: 'top' | 'ids', currency: string): RequestSpec {
  return { what: `${kind}:${currency}`, urgency: 'prices', intervalMs: refreshIntervalMs };
}
