import { basename } from 'node:path';
import { iconAssets } from './icon-assets.ts';

/** The coins that a build makes a drawing for, as `utils/domain/coin/icon-ids.json` has them: one a line, sorted. */
export function iconIdsText(): string {
  const ids = iconAssets().map((file) => basename(file.relativeDest, '.svg'));
  return `[\n${ids
    .toSorted()
    .map((id) => JSON.stringify(id))
    .join(',\n')}\n]\n`;
}
