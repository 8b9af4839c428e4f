import { chatterSteps, type ScaleStep, sentimentSteps, stepOf } from '../../domain/sentiment/crowd.ts';
import { minuteMs } from '../../domain/time.ts';
import { fetchJson } from '../../platform/http.ts';
import type { RateLimitedSource } from '../../platform/request-log.ts';
import { orNull, z } from '../../platform/zod.ts';
import { badAnswer, type SourceResult } from '../wire.ts';

const base = 'https://api-gw-prd.stocktwits.com/api-middleware/external/sentiment/v2';

/** No limit of the partners' endpoint is known; the public one had 200 an hour. */
export const stocktwitsLimits: RateLimitedSource = {
  circuit: 'stocktwits',
  perMinute: 12,
  limitedMs: 5 * minuteMs,
};

const label = orNull(z.string().check(z.maxLength(40)));
const scale = z.object({
  now: z.object({ labelNormalized: label, label, valueNormalized: orNull(z.number()) }),
});
const body = z.object({ data: z.object({ sentiment: orNull(scale), messageVolume: orNull(scale) }) });

/** A symbol's sentiment and message volume on scales of five steps. */
export interface StocktwitsFigures {
  readonly sentiment: ScaleStep | null;
  readonly chatter: ScaleStep | null;
}

/**
 * From the endpoint for partners, with the reader's own credentials.
 * @param credentials `user:password`
 */
export async function stocktwitsFigures(
  symbol: string,
  credentials: string,
): Promise<SourceResult<StocktwitsFigures>> {
  const headers = { Authorization: `Basic ${btoa(credentials)}` };
  const result = await fetchJson(`${base}/${symbol}.X/detail`, { headers });
  if (!result.ok) return result;
  const { sentiment = null, messageVolume = null } = body.safeParse(result.body).data?.data ?? {};
  const figures = {
    sentiment: stepIn(sentiment, sentimentSteps),
    chatter: stepIn(messageVolume, chatterSteps),
  };
  if (figures.sentiment === null && figures.chatter === null) return badAnswer('stocktwits: no step');
  return { ok: true, value: figures };
}

function stepIn(
  found: z.infer<typeof scale> | null,
  steps: typeof sentimentSteps | typeof chatterSteps,
): ScaleStep | null {
  if (!found) return null;
  const { labelNormalized, label: plain, valueNormalized } = found.now;
  return stepOf(labelNormalized, null, steps) ?? stepOf(plain, valueNormalized, steps);
}
