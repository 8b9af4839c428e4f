import type { CoinId } from '../coin/coin.ts';

/**
 * The coins that follow a currency (the catalog's tag `stable`) and have a stream, so that two figures of them can be compared. The
 * tags are not shipped: a test holds this list to them.
 */
export const stableCoins: ReadonlySet<CoinId> = new Set<CoinId>([
  'anchored-coins-eur',
  'bfusd',
  'dai',
  'ethena-usde',
  'eurite',
  'first-digital-usd',
  'paxos-standard',
  'ripple-usd',
  'straitsx-xusd',
  'terrausd',
  'tether',
  'true-usd',
  'united-stables',
  'usd-coin',
  'usd1-wlfi',
  'usds',
]);
