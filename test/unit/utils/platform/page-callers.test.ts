import { beforeEach, describe, expect, test } from 'vitest';
import type { TabAllowance } from '../../../../utils/domain/callers/tab-allowance.ts';
import type { PageCaller } from '../../../../utils/platform/caller.ts';
import { PageCallers } from '../../../../utils/platform/page-callers.ts';
import type { SessionCell } from '../../../../utils/platform/session-cell.ts';

const minute = 60_000;
let now: number;
let stored: Map<number, TabAllowance>;
beforeEach(() => {
  now = 1_700_000_000_000;
  stored = new Map();
});

/** A worker that has just started, with the session storage as it is. */
function worker(): PageCallers {
  const cell = (tabId: number): SessionCell<TabAllowance> => ({
    read: async () => structuredClone(stored.get(tabId) ?? null),
    write: async (value) => void stored.set(tabId, structuredClone(value)),
    watch: () => undefined,
  });
  return new PageCallers({ cell, now: () => now });
}

function caller(tabId = 1, document = 'a'): PageCaller {
  return { kind: 'page', incognito: false, hosts: ['bbc.com'], frame: { tabId, frameId: 0, document } };
}

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${i}`);

async function starsGiven(
  callers: PageCallers,
  coins: readonly string[],
  sender = caller(),
): Promise<string[]> {
  const told: string[] = [];
  for (const coin of coins) if (await callers.admitsStar(sender, coin)) told.push(coin);
  return told;
}

describe('stars', () => {
  test('are given only for coins whose prices this frame has requested', async () => {
    const callers = worker();
    await callers.admitCoins(caller(), ['bitcoin']);
    expect(await callers.admitsStar(caller(), 'bitcoin')).toBe(true);
    expect(await callers.admitsStar(caller(), 'ethereum')).toBe(false);
    expect(await callers.admitsStar(caller(1, 'other frame'), 'bitcoin')).toBe(false);
    expect(await callers.admitsStar(caller(2), 'bitcoin')).toBe(false);
  });

  test('a tab gets forty, then one a minute; the same coin again is free', async () => {
    const callers = worker();
    const coins = names('coin', 400);
    await callers.admitCoins(caller(), coins);
    expect(await starsGiven(callers, coins)).toHaveLength(40);
    now += 3 * minute;
    expect(await starsGiven(callers, coins)).toHaveLength(43);
    expect(await starsGiven(callers, coins)).toHaveLength(43);
  });

  test('a restarted worker remembers which stars were given and which coins requested', async () => {
    const coins = names('coin', 60);
    const first = worker();
    await first.admitCoins(caller(), coins);
    expect(await starsGiven(first, coins)).toHaveLength(40);
    expect(await starsGiven(worker(), coins)).toEqual(coins.slice(0, 40));
  });

  test('all tabs together get 120, then two a minute', async () => {
    const callers = worker();
    const coins = names('coin', 100);
    const tellAll = async (): Promise<number> => {
      let told = 0;
      for (let tabId = 0; tabId < 20; tabId += 1) {
        const who = caller(tabId);
        await callers.admitCoins(who, coins);
        told += (await starsGiven(callers, coins, who)).length;
      }
      return told;
    };
    expect(await tellAll()).toBe(120);
    now += 5 * minute;
    expect((await tellAll()) - 120).toBe(10);
  });

  test('concurrent requests do not exceed the limit', async () => {
    const callers = worker();
    const coins = names('coin', 100);
    await callers.admitCoins(caller(), coins);
    const told = await Promise.all(coins.map((coin) => callers.admitsStar(caller(), coin)));
    expect(told.filter(Boolean)).toHaveLength(40);
  });
});

describe('coins', () => {
  test('a tab gets four hundred new ones, then sixty a minute; known ones are free in all of its frames', async () => {
    const callers = worker();
    const first = names('a', 400);
    expect(await callers.admitCoins(caller(), first)).toEqual(first);
    await expect(callers.admitCoins(caller(), names('b', 10))).rejects.toMatchObject({
      code: 'rate-limited',
    });
    expect(await callers.admitCoins(caller(1, 'other'), first)).toEqual(first);
    now += minute;
    expect(await callers.admitCoins(caller(), names('b', 400))).toHaveLength(60);
  });

  test('a navigation does not refill the bucket', async () => {
    const callers = worker();
    for (let page = 0; page < 40; page += 1)
      await callers.admitCoins(caller(1, `page ${page}`), names(`coin-${page}`, 10));
    await expect(callers.admitCoins(caller(1, 'next'), names('next', 10))).rejects.toThrow('too many coins');
    expect(stored.get(1)?.frames.length).toBeLessThanOrEqual(16);
  });

  test('our own pages have no limit', async () => {
    const own = { kind: 'extension', incognito: false, host: null } as const;
    expect(await worker().admitCoins(own, names('coin', 900))).toHaveLength(900);
  });
});

describe('words', () => {
  test('a tab gets a thousand, then a hundred a minute; answered ones are free', async () => {
    const callers = worker();
    const words = names('word', 1_500);
    expect(await callers.admitWords(caller(), words)).toEqual(words.slice(0, 1_000));
    expect(await callers.admitWords(caller(), words)).toEqual(words.slice(0, 1_000));
    now += minute;
    expect(await callers.admitWords(caller(), words)).toHaveLength(1_100);
  });

  test('are not stored', async () => {
    await worker().admitWords(caller(), ['secret']);
    expect(JSON.stringify([...stored])).not.toContain('secret');
  });
});

test('calls of one tab are limited, and those of another are not', () => {
  const callers = worker();
  const admitted = Array.from({ length: 1_000 }, () => callers.admits(caller())).filter(Boolean);
  expect(admitted).toHaveLength(300);
  expect(callers.admits(caller(2))).toBe(true);
  now += 1_000;
  expect(callers.admits(caller())).toBe(true);
});

test('full session storage does not prevent a reply', async () => {
  const cell: SessionCell<TabAllowance> = {
    read: async () => null,
    write: async () => Promise.reject(new Error('quota')),
    watch: () => undefined,
  };
  const callers = new PageCallers({ cell: () => cell, now: () => now });
  expect(await callers.admitCoins(caller(), ['bitcoin'])).toEqual(['bitcoin']);
  expect(await callers.admitsStar(caller(), 'bitcoin')).toBe(true);
});
