import { beforeEach, describe, expect, test } from 'vitest';
import { splitCell } from '../../../../utils/platform/cache-cell.ts';
import { type MemoryCell, memoryCell } from '../market/memory-cell.ts';

interface Cache {
  readonly version: 1;
  readonly coins: readonly string[];
  readonly unstored?: readonly string[];
}

let local: MemoryCell<Cache>;
let session: MemoryCell<readonly string[]>;
beforeEach(() => {
  local = memoryCell();
  session = memoryCell();
});

/** The cell of a worker that has just started. */
const worker = () => splitCell<Cache>(local, session, { version: 1, coins: [] });

describe('a value in two areas', () => {
  test('is read as one, and only the part that may be stored is on disk', async () => {
    const value: Cache = { version: 1, coins: ['bitcoin'], unstored: ['siacoin'] };
    await worker().write(value);
    expect(local.value).toEqual({ version: 1, coins: ['bitcoin'] });
    expect(await worker().read()).toEqual(value);
  });

  test('is null where nothing is there', async () => {
    expect(await worker().read()).toBeNull();
  });

  test('has the part on disk alone after the browser was restarted', async () => {
    await worker().write({ version: 1, coins: ['bitcoin'], unstored: ['siacoin'] });
    session = memoryCell();
    expect(await worker().read()).toEqual({ version: 1, coins: ['bitcoin'] });
  });

  test('has the part in the session alone where nothing is on disk', async () => {
    session.value = ['siacoin'];
    expect(await worker().read()).toEqual({ version: 1, coins: [], unstored: ['siacoin'] });
  });

  test('removes the part in the session, and then leaves that area alone', async () => {
    const cell = worker();
    await cell.write({ version: 1, coins: [], unstored: ['siacoin'] });
    await cell.write({ version: 1, coins: [] });
    expect(session.value).toBeNull();
    const { writes } = session;
    await cell.write({ version: 1, coins: ['bitcoin'] });
    expect(session.writes).toBe(writes);
  });

  test('of an earlier worker is removed too', async () => {
    session.value = ['siacoin'];
    await worker().write({ version: 1, coins: [] });
    expect(session.value).toBeNull();
  });
});
