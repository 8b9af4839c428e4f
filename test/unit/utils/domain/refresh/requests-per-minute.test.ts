import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../../../../support/property-runs.ts';
import {
  tokenFreeAt,
  stillTaken,
  type Urgency,
} from '../../../../../utils/domain/refresh/requests-per-minute.ts';

const now = 1_700_000_000_000;
const ago = (...seconds: number[]) => seconds.map((each) => now - each * 1000);

describe('when a request may leave, of four a minute', () => {
  test.each<[string, number[], Urgency, number]>([
    ['nothing left yet', [], 'context', now],
    ['two are out: prices', ago(20, 10), 'prices', now],
    ['two are out: charts', ago(20, 10), 'charts', now],
    ['two are out: context waits for one', ago(20, 10), 'context', now + 40_000],
    ['three are out: prices', ago(30, 20, 10), 'prices', now],
    ['three are out: charts wait', ago(30, 20, 10), 'charts', now + 30_000],
    ['four are out: prices wait', ago(40, 30, 20, 10), 'prices', now + 20_000],
    ['four are out: charts wait for two', ago(40, 30, 20, 10), 'charts', now + 30_000],
    ['a minute ago no longer counts', ago(60, 60, 60, 60), 'context', now],
    ['nor does what lies ahead since the clock was set back', ago(-500, -500, -500, -500), 'prices', now],
  ])('%s', (_name, taken, urgency, expected) => {
    expect(tokenFreeAt(taken, 4, urgency, now)).toBe(expected);
  });
});

test('no minute has more requests than tokens, whatever the order of urgencies', () => {
  const asks = fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 30_000 }),
      urgency: fc.constantFrom<Urgency>('prices', 'charts', 'context'),
    }),
    { maxLength: 200 },
  );
  fc.assert(
    fc.property(asks, fc.integer({ min: 3, max: 6 }), (all, perMinute) => {
      let moment = now;
      let taken: number[] = [];
      const left: number[] = [];
      for (const { wait, urgency } of all) {
        moment += wait;
        if (tokenFreeAt(taken, perMinute, urgency, moment) > moment) continue;
        taken = [...stillTaken(taken, moment), moment];
        left.push(moment);
      }
      for (const at of left)
        expect(left.filter((other) => other >= at && other < at + 60_000).length).toBeLessThanOrEqual(
          perMinute,
        );
    }),
    propertyRuns(),
  );
});
