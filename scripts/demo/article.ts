import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoinId } from '../../utils/domain/coin/coin.ts';

/** A mention in the sample article. */
export interface SampleMention {
  readonly text: string;
  readonly coin: CoinId;
}

/** The host that serves the sample article, and the article's address on it. */
export const articleHost = 'stocktwits.com';
export const articleUrl = `https://${articleHost}/news/crypto-market-rebounds`;

/** The publication moment in the article: 7 February 2026, 11:00 in Mumbai. */
export const publishedAt = Date.parse('2026-02-07T11:00:00+05:30');

/** Every form in which the article names a coin, in order; each is hovered at its first occurrence as a word. */
export const sampleMentions: readonly SampleMention[] = [
  { text: 'Bitcoin', coin: 'bitcoin' },
  { text: 'BTC', coin: 'bitcoin' },
  { text: 'BTC/USD', coin: 'bitcoin' },
  { text: '$BTC', coin: 'bitcoin' },
  { text: 'Ethereum (ETH)', coin: 'ethereum' },
  { text: 'Ether', coin: 'ethereum' },
  { text: 'SOL', coin: 'solana' },
  { text: 'Solana', coin: 'solana' },
  { text: 'XRP', coin: 'ripple' },
  { text: '$XRP', coin: 'ripple' },
  { text: 'BNB', coin: 'binancecoin' },
  { text: 'Dogecoin', coin: 'dogecoin' },
  { text: 'DOGE', coin: 'dogecoin' },
  { text: 'Shiba Inu', coin: 'shiba-inu' },
  { text: 'PEPE', coin: 'pepe' },
];

/** The article as a page. */
export function articleHtml(): string {
  return readFileSync(join(import.meta.dirname, 'article.html'), 'utf8');
}
