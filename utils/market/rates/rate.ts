import { z } from '../../platform/zod.ts';
import type { Conversion } from '../../domain/quote/quote.ts';
import type { RateLimitedSource } from '../request-limiter.ts';
import type { Answer } from '../provider.ts';

/** Units for a dollar. From Bitcoin, the dearest, to the dong and worse: no unit that is offered is near these. */
export const rateAmount = z.number().check(z.gte(1e-9), z.lte(1e9));

/** What a dollar costs. */
export interface Rate {
  /** Units of the currency for one US dollar. */
  readonly perDollar: number;
  /** The day, or the moment, for which the rate was published, in milliseconds since 1970. */
  readonly at: number;
  readonly rates: Conversion['rates'];
}

export interface RateSource extends RateLimitedSource {
  /** How long its answer stays the newest, in milliseconds. */
  readonly cacheMs: number;
  knows(currency: string): boolean;
  rate(currency: string, now: number): Promise<Answer<Rate>>;
}
