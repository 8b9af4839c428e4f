import type { PastPrice, PastPriceRequest } from '../../domain/quote/past-price.ts';
import { convertPast } from '../rates/convert.ts';
import type { Rates } from '../rates/rates.ts';
import { type PastSource, pastPrice } from './past.ts';

interface Parts {
  readonly source: PastSource;
  readonly rates: Pick<Rates, 'on'>;
  /** The reader's. */
  readonly currency: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One reply for each request, in order: converted at the rate of its day where the source has another unit. */
export function pastPrices(
  requests: readonly PastPriceRequest[],
  { source, rates, currency, now }: Parts,
): Promise<PastPrice[]> {
  const past = { rateOn: (code: string, at: number) => rates.on(code, at) };
  return Promise.all(
    requests.map(async (request) =>
      convertPast(await pastPrice(source, request, now), request.currency ?? currency, past),
    ),
  );
}
