import { expect, test } from 'vitest';
import { type Contracts, valueOfContracts } from '../../../../../utils/domain/liquidations/contracts.ts';

const contracts: Contracts = {
  'BTC-USDT-SWAP': { value: 0.01, kind: 'linear' },
  'DOGE-USDT-SWAP': { value: 1000, kind: 'linear' },
  'BTC-USD-SWAP': { value: 100, kind: 'inverse' },
};

// By hand: 13 × 0.01 × 77,600.10; 3 × 1,000 × 0.09863; 7 × 100.
test.each([
  ['BTC-USDT-SWAP', 13, 77_600.1, 10_088.013],
  ['DOGE-USDT-SWAP', 3, 0.09863, 295.89],
  ['BTC-USD-SWAP', 7, 77_600.1, 700],
])('%s: %d contracts at %d are worth %d', (name, count, price, usd) => {
  expect(valueOfContracts(contracts, name, { count, price })).toBeCloseTo(usd, 6);
});

test.each(['ETH-USDT-SWAP', 'constructor', '__proto__'])('%s has no known size, so no value', (name) => {
  expect(valueOfContracts(contracts, name, { count: 1, price: 1 })).toBeNull();
});
