import { isUnitFlipped } from '../domain/quote/dollar-coins.ts';
import type { ProviderResult, QuoteBatch } from './provider.ts';
import { invalidResponse } from './wire.ts';

/**
 * A shared reply whose dollar coins do not cost about a dollar is in another unit than it says: a failure.
 * @param dollarIn units of a currency for one US dollar; null where that is not known
 */
export async function checkUnit(
  result: ProviderResult<QuoteBatch>,
  dollarIn: (currency: string) => Promise<number | null>,
): Promise<ProviderResult<QuoteBatch>> {
  if (!result.ok) return result;
  const { quotes } = result.value;
  for (const unit of new Set(quotes.map(({ currency }) => currency))) {
    const dollar = await dollarIn(unit);
    if (dollar !== null && isUnitFlipped(quotes, unit, dollar))
      return invalidResponse(`prices in another unit than ${unit}`);
  }
  return result;
}
