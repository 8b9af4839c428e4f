import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { PageView } from '../hooks/use-page.ts';

/** The coins whose prices the popup shows, each once; sorted, so that the same set is the same request. */
export function pricedCoins(settings: Settings | null, page: PageView): CoinId[] {
  const onPage = page.kind === 'here' ? page.summary.coins.map(({ coin }) => coin) : [];
  return [...new Set([...(settings?.watchlist ?? []), ...onPage])].toSorted();
}
