import { beforeEach, describe, expect, test } from 'vitest';
import {
  LiquidationObserver,
  type ObserverParts,
  type StoredTally,
} from '../../../../../utils/context/liquidations/liquidation-observer.ts';
import type { SocketEvents } from '../../../../../utils/platform/socket.ts';
import { type MemoryCell, memoryCell } from '../../market/memory-cell.ts';

const start = Date.parse('2026-02-07T09:12:00Z');
const [second, minute] = [1_000, 60_000];

interface FakeSocket {
  readonly host: string;
  readonly events: SocketEvents;
  readonly sent: string[];
  closed: boolean;
}

let now: number;
let cell: MemoryCell<StoredTally>;
beforeEach(() => {
  now = start;
  cell = memoryCell();
});

/** A worker with its own sockets and timer; the cell outlives it. */
class Worker {
  readonly sockets: FakeSocket[] = [];
  readonly failures: unknown[] = [];
  #beat: (() => void) | null = null;
  readonly observer: LiquidationObserver;

  constructor(
    contracts: ObserverParts['contracts'] = async () => ({
      'BTC-USDT-SWAP': { value: 0.01, kind: 'linear' },
    }),
  ) {
    this.observer = new LiquidationObserver({
      cell,
      contracts,
      now: () => now,
      random: () => 0,
      report: (error) => this.failures.push(error),
      every: (_ms, work) => {
        this.#beat = work;
        return { cancel: () => (this.#beat = null) };
      },
      openSocket: (url, events) => {
        const socket: FakeSocket = { host: new URL(url).hostname, events, sent: [], closed: false };
        this.sockets.push(socket);
        return { send: (text) => void socket.sent.push(text), close: () => (socket.closed = true) };
      },
    });
  }

  get open(): string[] {
    return this.sockets.filter(({ closed }) => !closed).map(({ host }) => host);
  }

  socket(host: string): FakeSocket {
    return this.sockets.findLast((socket) => socket.host === host)!;
  }

  /** Turned on, with all streams subscribed. */
  async started(): Promise<this> {
    await this.observer.turn(true);
    for (const { events } of this.sockets) events.opened();
    this.socket('stream.bybit.com').events.received('{"success":true,"op":"subscribe"}');
    this.socket('ws.okx.com').events.received('{"event":"subscribe"}');
    return this;
  }

  /** The timer runs, and what it starts has ended. */
  async beat(ms = 10 * second): Promise<void> {
    now += ms;
    this.#beat?.();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  }

  /** Every stream replies to its ping. */
  async beatAndHear(ms = 10 * second): Promise<void> {
    await this.beat(ms);
    for (const socket of this.sockets.filter(({ closed }) => !closed))
      socket.events.received('{"op":"pong"}');
  }

  binance(z: string, T = now, S = 'SELL'): void {
    const o = { s: 'BTCUSDT', S, z, ap: '100', T };
    this.socket('fstream.binance.com').events.received(JSON.stringify({ e: 'forceOrder', E: T, o, st: 1 }));
  }
}

test('opens a connection to each exchange, and closes them when it is turned off', async () => {
  const worker = await new Worker().started();
  expect(worker.open).toEqual(['fstream.binance.com', 'stream.bybit.com', 'ws.okx.com']);
  await worker.observer.turn(false);
  expect(worker.open).toEqual([]);
  await worker.beat();
  expect(worker.sockets).toHaveLength(3);
});

test('sums what the streams report, each event once', async () => {
  const worker = await new Worker().started();
  now += minute;
  worker.binance('2');
  worker.binance('2');
  worker.binance('3', now, 'BUY');
  worker.socket('stream.bybit.com').events.received(
    JSON.stringify({
      topic: 'allLiquidation.BTCUSDT',
      data: [{ T: now, s: 'BTCUSDT', S: 'Buy', v: '1', p: '50' }],
    }),
  );
  worker.socket('ws.okx.com').events.received(
    JSON.stringify({
      arg: { channel: 'liquidation-orders' },
      data: [{ instId: 'BTC-USDT-SWAP', details: [{ side: 'buy', sz: '100', bkPx: '7', ts: String(now) }] }],
    }),
  );
  // Longs 2 × 100 + 1 × 50; shorts 3 × 100 + 100 × 0.01 × 7.
  expect(await worker.observer.figures('BTC')).toMatchObject({
    long: 250,
    short: 307,
    coverage: { since: start, exchanges: 3, isWholeDay: false },
  });
});

describe('a worker that dies', () => {
  test('loses no bucket, and the time until the next one is a gap', async () => {
    const first = await new Worker().started();
    now += 20 * second;
    first.binance('2');
    await first.beatAndHear();
    await first.beat(second);
    const lastWrite = now - second;
    now += 5 * minute;
    const next = await new Worker().started();
    await next.beatAndHear();
    expect(await next.observer.figures('BTC')).toMatchObject({
      long: 200,
      coverage: { since: start, gapMs: now - 10 * second - lastWrite, isWholeDay: false },
    });
  });

  test('events that OKX repeats to the next worker are counted once', async () => {
    const events = (worker: Worker, at: number) =>
      worker.socket('ws.okx.com').events.received(
        JSON.stringify({
          arg: { channel: 'liquidation-orders' },
          data: [
            { instId: 'BTC-USDT-SWAP', details: [{ side: 'sell', sz: '100', bkPx: '7', ts: String(at) }] },
          ],
        }),
      );
    const first = await new Worker().started();
    now += minute;
    const at = now;
    events(first, at);
    await first.beat();
    now += minute;
    const next = await new Worker().started();
    events(next, at);
    events(next, at + 1);
    expect(await next.observer.figures('BTC')).toMatchObject({ long: 14 });
  });
});

describe('a connection', () => {
  test('is pinged with each beat', async () => {
    const worker = await new Worker().started();
    await worker.beat();
    expect(worker.sockets.map(({ sent }) => sent.at(-1))).toEqual([
      '{"method":"LIST_SUBSCRIPTIONS","id":1}',
      '{"op":"ping"}',
      'ping',
    ]);
  });

  test('that is silent for a minute is opened again, and the silence is a gap', async () => {
    const worker = await new Worker().started();
    for (let beats = 0; beats < 8; beats += 1) {
      await worker.beat();
      for (const host of ['stream.bybit.com', 'ws.okx.com']) worker.socket(host).events.received('pong');
    }
    expect(
      worker.sockets.map(({ host }) => host).filter((host) => host === 'fstream.binance.com'),
    ).toHaveLength(2);
    worker.socket('fstream.binance.com').events.opened();
    await worker.beat();
    worker.binance('1');
    expect((await worker.observer.figures('BTC'))?.coverage).toMatchObject({ gapMs: 80 * second });
  });

  test('that fails is opened again with growing delays', async () => {
    const worker = await new Worker().started();
    const opened: number[] = [];
    for (let beats = 0; beats < 60; beats += 1) {
      const before = worker.sockets.length;
      worker.socket('ws.okx.com').events.ended();
      await worker.beatAndHear();
      if (worker.sockets.length > before) opened.push((now - start) / second);
    }
    const delays = opened.map((at, index) => at - (opened[index - 1] ?? 0));
    expect(delays.at(-1)).toBeGreaterThan(60);
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
  });

  test('that floods is closed', async () => {
    const worker = await new Worker().started();
    for (let messages = 0; messages < 1_001; messages += 1) worker.binance('1');
    expect(worker.open).not.toContain('fstream.binance.com');
  });

  test('is not counted as watched before its subscription is confirmed', async () => {
    const worker = new Worker();
    await worker.observer.turn(true);
    for (const { events } of worker.sockets) events.opened();
    worker.socket('stream.bybit.com').events.received('{"success":false,"op":"subscribe"}');
    worker.binance('1');
    expect((await worker.observer.figures(null))?.coverage).toMatchObject({ exchanges: 1 });
  });

  test('has no figures in its first hour without a liquidation', async () => {
    const worker = await new Worker().started();
    expect(await worker.observer.figures(null)).toBeNull();
    worker.binance('1');
    expect(await worker.observer.figures(null)).toMatchObject({ coverage: { since: start } });
  });
});

test('without the sizes of contracts OKX counts nothing, and the others go on', async () => {
  const worker = await new Worker(async () => ({})).started();
  worker.binance('2', now + 1);
  expect(await worker.observer.figures('BTC')).toMatchObject({ long: 200 });
  expect(worker.failures).toEqual([]);
});

test('has no figures before anything was observed', async () => {
  expect(await new Worker().observer.figures(null)).toBeNull();
});
