import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coins } from '../utils/domain/coin/catalog.ts';
import { packCoinList } from '../utils/domain/coin/pack-coin-list.ts';
import { readAllCoins } from './catalog/all-coins.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run update:coin-list -- FILE, with the rows of CoinGecko’s /coins/list');
  process.exit(2);
}
const rows = readAllCoins(file);
const list = packCoinList(rows, new Set(coins.map(({ id }) => id)));
writeFileSync(join(import.meta.dirname, '../utils/domain/coin/coin-list.txt'), list);
console.log(
  `${rows.length} rows read, ${list.split('\n').length - 2} coins packed, ${list.length} characters`,
);
