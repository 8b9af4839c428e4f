/** The sources of figures around the price. All of them are off until the reader turns them on. */
export const contextSourceIds = ['coinglass', 'streams', 'futures', 'stocktwits'] as const;
export type ContextSourceId = (typeof contextSourceIds)[number];

/** The hosts of each source. The permission for them is requested when the reader turns the source on. */
export const contextHosts = {
  coinglass: ['open-api-v4.coinglass.com'],
  streams: ['fstream.binance.com', 'stream.bybit.com', 'ws.okx.com', 'www.okx.com'],
  futures: ['fapi.binance.com', 'api.bybit.com', 'api.hyperliquid.xyz'],
  stocktwits: ['api-gw-prd.stocktwits.com'],
} as const satisfies Readonly<Record<ContextSourceId, readonly string[]>>;

/** The match patterns of a source's hosts. */
export function contextOrigins(source: ContextSourceId): readonly string[] {
  return contextHosts[source].map((host) => `https://${host}/*`);
}

const all: ReadonlySet<string> = new Set(contextSourceIds.flatMap(contextOrigins));

/** Whether a granted match pattern is that of a source, not of a site to run on. */
export function isContextOrigin(origin: string): boolean {
  return all.has(origin);
}
