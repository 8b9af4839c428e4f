import data from './icon-ids.json' with { type: 'json' };
import type { CoinId } from './coin.ts';

/**
 * The coins with a drawing in the package, at `/icons/<id>.svg`; all others get a letter tile. For the background and
 * the extension's pages only: a content script requests drawings from the background.
 */
export const iconIds: ReadonlySet<CoinId> = new Set(data);
