import type { PastPriceRequest } from '../quote/past-price.ts';
import { basketMoment } from '../quote/basket.ts';

/**
 * The most moments of the past that a page's table requests without a click: each is up to three requests. An article has
 * one, or two where it states a change; a front page has one for each of its posts.
 */
const mostMoments = 4;

/**
 * The requests that a page's table sends by itself: those that are the same for every reader, and name no coin. Those of
 * further moments are left out, the last ones first.
 * @param now milliseconds since 1970
 */
export function sharedRequests(requests: readonly PastPriceRequest[], now: number): PastPriceRequest[] {
  const moments = new Set<number>();
  return requests.flatMap((request) => {
    const moment = basketMoment(request.at, now);
    if (!moments.has(moment) && moments.size >= mostMoments) return [];
    moments.add(moment);
    return [{ ...request, sharedOnly: true }];
  });
}
