import { basename } from 'node:path';
import { iconAssets } from './icon-assets.ts';

/** The text of `utils/domain/coin/icon-ids.json`: the coins for which a build has a drawing, one per line, sorted. */
export function iconIdsText(): string {
  const ids = iconAssets().map((file) => basename(file.relativeDest, '.svg'));
  return `[\n${ids
    .toSorted()
    .map((id) => JSON.stringify(id))
    .join(',\n')}\n]\n`;
}
