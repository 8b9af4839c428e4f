import { iconIds } from '../domain/coin/icons.ts';
import type { CoinId } from '../domain/coin/coin.ts';
import { fetchPackagedText } from './http.ts';
import { assetUrl } from './runtime.ts';

/** A coin's drawing from our package as SVG text, for content scripts, which can't read the package. */
export async function iconText(coin: CoinId): Promise<string | null> {
  return iconIds.has(coin) ? fetchPackagedText(assetUrl(`/icons/${coin}.svg`)) : null;
}
