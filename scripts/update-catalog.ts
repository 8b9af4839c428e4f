import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { iconIdsText } from './build/icon-ids.ts';
import { InvalidResponse } from './catalog/market-row.ts';
import { updateCatalog } from './catalog/update.ts';

const root = join(import.meta.dirname, '..');
const { TICKMARK_COINGECKO_BASE: base, TICKMARK_COINGECKO_KEY: key } = process.env;

try {
  const options = { base: base ?? 'https://api.coingecko.com/api/v3', key: key ?? null, sleep };
  const summary = await updateCatalog(root, options, new Date());
  writeFileSync(join(root, 'utils/domain/coin/icon-ids.json'), iconIdsText());
  console.log(summary.join('\n'));
} catch (error) {
  if (!(error instanceof InvalidResponse)) throw error;
  console.error(`The catalog is unchanged. ${error.message}`);
  process.exitCode = 1;
}
