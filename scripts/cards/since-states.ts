import type { SinceFacts } from '../../utils/domain/card/card-facts.ts';
import { publishedAt } from './figure-states.ts';

const published = { at: publishedAt, precision: 'time', zone: 'known' } as const;
const past = {
  kind: 'price',
  price: 68_461.8,
  currency: 'usd',
  at: publishedAt - 140_000,
  source: 'defillama',
  about: true,
} as const;
const problem = { code: 'server', source: 'defillama', retryAt: publishedAt } as const;

/** What the card may know of the price at publication, by the name of the screenshot. */
export const sinceStates: Readonly<Record<string, SinceFacts>> = {
  'since-about': { published, past, exact: 'offered' },
  'since-exact-loading': { published, past, exact: 'loading' },
  'since-no-exact': { published, past, exact: 'missing' },
  'since-day': { published: { ...published, precision: 'day' }, past, exact: 'offered' },
  'since-missing': { published, past: { kind: 'none', why: 'not-in-basket' }, exact: 'offered' },
  'since-failed': { published, past: { kind: 'failed', problem } },
};
