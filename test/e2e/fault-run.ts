import type { ProviderId } from '../../utils/domain/quote/quote.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { markedTexts } from '../support/highlights.ts';
import { hoverText } from '../support/pointer.ts';
import { type PopoverReading, popoverWith } from '../support/popover.ts';
import { openOptions, stopWorker } from '../support/surfaces.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import type { Fault } from '../world/faults.ts';
import { html, type Product, startProduct } from './product.ts';

/** The hosts that are one provider. */
const hostsOf: Readonly<Record<ProviderId, readonly string[]>> = {
  coingecko: ['api.coingecko.com'],
  coinpaprika: ['api.coinpaprika.com'],
  binance: ['data-api.binance.vision', 'api.binance.com'],
  coinbase: ['api.exchange.coinbase.com'],
  kraken: ['ws.kraken.com'],
};

/** What the reader saw, how many milliseconds after the first request for prices left, and how many were sent. */
export interface Outcome {
  readonly shown: string;
  readonly popover: PopoverReading;
  readonly source: string;
  readonly ms: number;
  readonly requests: Readonly<Record<string, number>>;
}

/** The part of the extension API that the options page lends to the test. */
declare const chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };

const url = 'https://www.bbc.com/fault';
/** Charts have an order of their own: those by name, and the hourly snapshot. */
const isChart = /\/(?:klines|market_chart\/range)\b|[?&]sparkline=true/;
const providerHosts = new Set(Object.values(hostsOf).flat());

/** A browser that knows nothing yet but the settings, and a world in which some providers are wrong. */
export class FaultRun {
  readonly product: Product;

  private constructor(product: Product) {
    this.product = product;
  }

  /** @param known what the storage holds from an earlier day */
  static async start(providers: readonly ProviderId[], known: object = {}): Promise<FaultRun> {
    const product = await startProduct(allProviders);
    product.world.page(url, html('<h1>News</h1><p>Bitcoin (BTC) went up.</p>'));
    const options = await openOptions(product.chromium);
    await options.evaluate((values) => chrome.storage.local.set(values), {
      settings: { version: 1, values: { providers } },
      ...known,
    });
    await options.close();
    return new FaultRun(product);
  }

  break(provider: ProviderId, fault: Fault): void {
    for (const host of hostsOf[provider]) this.product.world.fault(host, fault);
  }

  /** Opens the page, rests on the coin, and waits for a price or a reason why there is none. */
  async see(
    ready?: (popover: PopoverReading) => boolean,
    meanwhile: () => Promise<void> = async () => undefined,
  ): Promise<Outcome> {
    const { world, chromium } = this.product;
    const before = world.requests.length;
    const page = await chromium.open(url);
    const disturbed = meanwhile();
    try {
      await waitFor(async () => (await markedTexts(page)).includes('Bitcoin'), { what: 'the mark' });
      await hoverText(page, 'Bitcoin');
      const popover = await popoverWith(page, 'BTC', ready, 40_000);
      const seenAt = Date.now();
      const sent = world.requests
        .slice(before)
        .filter(({ host, url: address }) => providerHosts.has(host) && !isChart.test(address));
      const { price = '', problem = '', source = '' } = popover.parts;
      return {
        shown: problem === '' ? price : `${price} ${problem}`.trim(),
        popover,
        source,
        ms: seenAt - (sent[0]?.at ?? seenAt),
        requests: countBy(sent.map(({ host }) => host)),
      };
    } finally {
      await disturbed;
      await page.close();
    }
  }

  /** Ends the worker so many milliseconds from now, whatever it is at. */
  async killIn(ms: number): Promise<void> {
    await new Promise((resolve) => void setTimeout(resolve, ms));
    await stopWorker(this.product.chromium);
  }

  close(): Promise<void> {
    return this.product.close();
  }
}

/** The order with this one first, and the one that is asked after it. */
export function orderFrom(first: ProviderId): { order: readonly ProviderId[]; next: string } {
  const all = Object.keys(hostsOf) as ProviderId[];
  const at = all.indexOf(first);
  const order = [...all.slice(at), ...all.slice(0, at)];
  return { order, next: sources[order[1] ?? first].name };
}

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
