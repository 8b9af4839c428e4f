import type { NoPriceReason, PastPrice } from '../../utils/domain/quote/past-price.ts';
import { briefProblemText } from './problem-text.ts';

const reasons: Readonly<Record<NoPriceReason, string>> = {
  'before-listing': 'Not traded yet then',
  'out-of-reach': 'Too old to look up',
  'no-source': 'No price of then',
};

/** Why a price of the past is missing, in a few words. */
export function noPastPrice(price: Exclude<PastPrice, { kind: 'price' }>): string {
  return price.kind === 'none' ? reasons[price.why] : briefProblemText(price.problem);
}
