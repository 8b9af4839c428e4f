import type { Page } from 'puppeteer-core';
import { articleUrl } from '../../scripts/demo/article.ts';
import { hoverText } from '../support/pointer.ts';
import { type PopoverReading, popoverWith } from '../support/popover.ts';
import { binanceStream } from '../world/providers/binance-stream.ts';
import { coinbaseStream } from '../world/providers/coinbase-stream.ts';
import { coingecko } from '../world/providers/coingecko.ts';
import type { StreamHost } from '../world/providers/stream-host.ts';
import { openMarked, type Product, startProduct } from './product.ts';

/** The production build with CoinGecko and both live streams, and the sample article open with its marks. */
export interface LiveProduct extends Product {
  readonly binance: StreamHost;
  readonly coinbase: StreamHost;
  readonly page: Page;
}

export async function startLiveProduct(): Promise<LiveProduct> {
  const binance = binanceStream();
  const coinbase = coinbaseStream();
  const product = await startProduct([coingecko, binance, coinbase]);
  return { ...product, binance, coinbase, page: await openMarked(product, articleUrl) };
}

export function setBitcoinPrice({ world }: LiveProduct, price: number): void {
  world.market.set('bitcoin', { price, change24h: 10.66 });
}

export async function hoverCoin({ page }: LiveProduct, text: string): Promise<void> {
  await page.bringToFront();
  await hoverText(page, text);
}

/** The open card, once it shows this price. */
export function cardWithPrice(
  { page }: LiveProduct,
  price: string,
  timeout = 25_000,
): Promise<PopoverReading> {
  const hasPrice = ({ parts }: PopoverReading) => withPlainSpaces(parts['price']) === price;
  return popoverWith(page, `the price ${price}`, hasPrice, timeout);
}

/** The same, once the price is streamed. */
export function cardWithLivePrice({ page }: LiveProduct, price: string): Promise<PopoverReading> {
  const isLive = ({ parts, text }: PopoverReading) =>
    withPlainSpaces(parts['price']) === price && text.includes('Live');
  return popoverWith(page, `the live price ${price}`, isLive, 25_000);
}

/** With ordinary spaces in place of the no-break spaces between numbers and units. */
export function withPlainSpaces(text = ''): string {
  return text.replaceAll('\u00A0', ' ');
}
