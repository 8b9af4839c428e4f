import type { CoinId } from '../coin/coin.ts';
import type { LiveAction, LiveState, LiveWorld, Line, Watched } from './live-state.ts';
import type { StreamId } from './tick.ts';
import { minuteMs } from '../time.ts';

const firstRestMs = 5_000;
const longestRestMs = 15 * minuteMs;
/** A stream that brought far too much is left alone for longer than one that failed, and doubles it each time. */
const firstFloodRestMs = minuteMs;
/** A connection that brought prices at a fit rate for this long ends a row of floods. */
const calmMs = minuteMs;
/** A connection that was this old when it ended is begun again at once. */
const settledMs = 5_000;

/** A state being worked on within one step. */
export class LiveDraft {
  watched: Map<CoinId, Watched>;
  readonly lines: Record<StreamId, Line>;
  readonly failures: Record<StreamId, number>;
  readonly floods: Record<StreamId, number>;
  readonly actions: LiveAction[] = [];
  readonly world: LiveWorld;

  constructor(state: LiveState, world: LiveWorld) {
    this.watched = new Map(state.watched);
    this.lines = { ...state.lines };
    this.failures = { ...state.failures };
    this.floods = { ...state.floods };
    this.world = world;
  }

  change(coin: CoinId, change: Partial<Watched>): void {
    const watched = this.watched.get(coin);
    if (watched) this.watched.set(coin, { ...watched, ...change });
  }

  close(stream: StreamId): void {
    this.actions.push({ type: 'close', stream });
  }

  /** It ended after it had brought prices: soon begun again, with the same coins. */
  cutOff(stream: StreamId): void {
    const { now, random } = this.world;
    this.lines[stream] = { mode: 'waiting', until: now + 500 + random * 1000, held: true };
  }

  /** The exchange ends connections that are fine (maintenance, 24 hours): a new one at once. */
  renew(stream: StreamId): void {
    const line = this.lines[stream];
    if (line.mode !== 'open' || !line.ticked) return this.fail(stream);
    if (this.world.now - line.since < settledMs) return this.cutOff(stream);
    this.lines[stream] = { mode: 'waiting', until: this.world.now, held: true };
  }

  /** It brought nothing: its coins go elsewhere, and it rests, each time longer. */
  fail(stream: StreamId): void {
    this.failures[stream] += 1;
    this.#backOff(stream, firstRestMs * 2 ** (this.failures[stream] - 1));
  }

  /** It brought far too much: as if it had failed, but for longer, as it would tick and flood again at once. */
  flood(stream: StreamId): void {
    this.floods[stream] += 1;
    this.#backOff(stream, firstFloodRestMs * 2 ** (this.floods[stream] - 1));
  }

  /** It brings prices. */
  heard(stream: StreamId): void {
    const line = this.lines[stream];
    if (line.mode !== 'open') return;
    this.failures[stream] = 0;
    if (this.world.now - line.since >= calmMs) this.floods[stream] = 0;
    this.lines[stream] = { ...line, heardAt: this.world.now, ticked: true };
  }

  #backOff(stream: StreamId, ms: number): void {
    const { now, random } = this.world;
    const rest = Math.min(ms, longestRestMs);
    this.lines[stream] = { mode: 'waiting', until: now + rest * (1 + random / 2), held: false };
    for (const [coin, { stream: own }] of this.watched)
      if (own === stream) this.change(coin, { stream: null });
  }
}
