import type { ProviderId } from '../../utils/domain/quote/quote.ts';

/** What readers know a provider as, and where its figures can be looked up. */
export const sources: Readonly<Record<ProviderId, { readonly name: string; readonly url: string }>> = {
  coingecko: { name: 'CoinGecko', url: 'https://www.coingecko.com/' },
};
