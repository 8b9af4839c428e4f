import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Alert } from '../../../../utils/domain/alerts/alert.ts';
import type { Point } from '../../../../utils/domain/quote/history.ts';
import { dayMs, hourMs, minuteMs } from '../../../../utils/domain/time.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { anAlert, noon } from '../domain/alerts/an-alert.ts';
import { AlertWorld } from './alert-world.ts';

const minutes = (10 * dayMs) / minuteMs;

/** Ten days: a price for each minute, when the computer sleeps, when workers die, and when a source does not reply. */
interface Days {
  readonly seed: number;
  /** How much the price moves in a minute, as a part of it. */
  readonly step: number;
  readonly sleeps: readonly (readonly [from: number, minutes: number])[];
  /** A worker in this many dies, at one of its steps. */
  readonly deaths: number;
}

const days: fc.Arbitrary<Days> = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
  step: fc.constantFrom(0.0004, 0.001, 0.002),
  sleeps: fc.array(fc.tuple(fc.integer({ min: 60, max: minutes - 60 }), fc.integer({ min: 1, max: 2_000 })), {
    maxLength: 8,
  }),
  deaths: fc.constantFrom(7, 40, 1_000_000),
});

/** Made before the first minute. The prices begin at 100. */
const alerts: readonly Alert[] = [
  anAlert({ id: 'above0001', value: 101, repeats: true }),
  anAlert({ id: 'below0001', kind: 'below', value: 99, repeats: true }),
  anAlert({ id: 'once00001', value: 103 }),
  anAlert({ id: 'move1h001', kind: 'move-1h', value: 2, repeats: true }),
  anAlert({ id: 'move24h01', kind: 'move-24h', value: 5, repeats: true }),
];

/** What the checks have taken in, in the order of time: the prices by which they can be judged. */
interface Observed {
  readonly world: AlertWorld;
  readonly points: readonly Point[];
  readonly awake: number;
}

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function live({ seed, step, sleeps, deaths }: Days): Promise<Observed> {
  const random = randomOf(seed);
  const world = new AlertWorld(noon);
  world.alerts = alerts;
  const points: Point[] = [];
  const hourly: Point[] = [];
  let [price, awake, seen] = [100, 0, 0];
  const sleeping = new Set(
    sleeps.flatMap(([from, length]) => Array.from({ length }, (_, index) => from + index)),
  );
  for (let minute = 0; minute < minutes; minute += 1) {
    // Back to 100 in the long run, so that the levels are crossed again and again.
    price *= 1 + step * (random() - 0.5) * 4 + (100 - price) * 0.00001;
    world.now = noon + minute * minuteMs;
    if (minute % 60 === 0) hourly.push([world.now, price]);
    if (sleeping.has(minute)) continue;
    awake += 1;
    world.price(price);
    world.hourly = hourly;
    await world.check(random() < 1 / deaths ? 1 + Math.floor(random() * 20) : null);
    const at = world.record.coins['bitcoin']?.at ?? 0;
    if (at <= seen) continue;
    // After a gap the hourly prices in it count, and nothing else of that time.
    if (seen > 0 && at - seen > 20 * minuteMs)
      points.push(...hourly.filter(([hour]) => hour > seen && hour < at));
    points.push([at, price]);
    seen = at;
  }
  // Whatever a worker left unshown when it died.
  await world.check();
  return { world, points, awake };
}

/** The times of the crossings of a level, by another way than the product's: as turning points of a band. */
function crossings(points: readonly Point[], { kind, value, repeats }: Alert): number[] {
  const sign = kind === 'below' ? -1 : 1;
  const beyond = ([, price]: Point): boolean => sign * (price - value) >= 0;
  const back = ([, price]: Point): boolean => sign * (price - value * (1 - sign * 0.005)) <= 1e-9;
  const times: number[] = [];
  let index = points.findIndex((point) => !beyond(point));
  while (index >= 0) {
    const crossed = points.findIndex((point, at) => at >= index && beyond(point));
    if (crossed < 0) break;
    times.push(points[crossed]![0]);
    if (!repeats) break;
    index = points.findIndex((point, at) => at > crossed && back(point));
  }
  return times;
}

/** A move that must have been told, or may not have been: checked against all pairs of prices in the window. */
function checkMoves(points: readonly Point[], alert: Alert, told: readonly number[], windowMs: number): void {
  const wrong: number[] = [];
  let start = 0;
  let next = 0;
  for (const [index, [at, price]] of points.entries()) {
    const isTold = told[next] === at;
    // Points older than an hour are thinned to ten minutes: at the far end of the window one may be missing.
    const slack = windowMs > hourMs ? 10 * minuteMs : 0;
    let [surely, possibly] = [false, false];
    for (
      let other = index - 1;
      other >= 0 && points[other]![0] >= Math.max(at - windowMs, start);
      other -= 1
    ) {
      const [before, then] = points[other]!;
      const change = Math.abs((price - then) / then) * 100;
      // The limit itself is left open: a matter of rounding.
      if (change >= alert.value - 1e-6) possibly = true;
      if (change > alert.value + 1e-6 && before >= at - windowMs + slack) surely = true;
    }
    if (isTold ? !possibly : surely) wrong.push(index);
    if (!isTold) continue;
    start = at;
    next += 1;
  }
  expect({ alert: alert.id, wrong, told: next }).toEqual({ alert: alert.id, wrong: [], told: told.length });
}

test(
  'in ten days every crossing is told once, none is lost and none invented',
  { timeout: 300_000 },
  async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(days, async (generated) => {
        const { world, points, awake } = await live(generated);
        const timesOf = (alert: Alert): number[] =>
          [...world.told.values()]
            .filter((event) => event.alert.id === alert.id)
            .map(({ at }) => at)
            .toSorted((a, b) => a - b);
        const [above, below, once, hour, day] = alerts as readonly [Alert, Alert, Alert, Alert, Alert];
        for (const alert of [above, below, once]) expect(timesOf(alert)).toEqual(crossings(points, alert));
        checkMoves(points, hour, timesOf(hour), hourMs);
        checkMoves(points, day, timesOf(day), dayMs);
        // All of them were shown, and each is shown under one id.
        expect(world.record.unshown).toEqual([]);
        // One request for prices a check, none for the coin alone; a death may repeat one.
        expect(world.requests.quotes).toBeLessThanOrEqual(awake + 1);
        expect(world.requests.hourly).toBeLessThan(awake / 20);
        told += world.told.size;
      }),
      propertyRuns(3),
    );
    expect(told).toBeGreaterThan(50);
  },
);
