import data from './icon-ids.json' with { type: 'json' };
import type { CoinId } from './coin.ts';

/**
 * The coins that the package carries a drawing of, at `/icons/<id>.svg`; all others get a letter tile. For the
 * background and the extension's pages only: a content script asks the background for the drawing.
 */
export const iconIds: ReadonlySet<CoinId> = new Set(data);
