import { describe, expect, test } from 'vitest';
import { rangeMs } from '../../../../../utils/domain/chart/chart-range.ts';
import { timeTicks } from '../../../../../utils/domain/chart/plot.ts';
import { formatMoment } from '../../../../../utils/domain/format/format-moment.ts';

/** 7 February 2026, 18:40 UTC. */
const now = Date.UTC(2026, 1, 7, 18, 40);

const labels = (range: '24h' | '7d' | '30d', timeZone: string, to = now): string[] => {
  const style = range === '24h' ? 'time' : 'day';
  return timeTicks([to - rangeMs[range], to], range, timeZone).map((at) =>
    formatMoment(at, { locale: 'en-US', timeZone, style: style === 'day' ? 'moment' : style }),
  );
};

describe('the labels of a time axis', () => {
  test.each([
    ['UTC', ['00:00', '06:00', '12:00']],
    ['Asia/Kolkata', ['06:00', '12:00', '18:00']],
    ['America/New_York', ['18:00', '00:00', '06:00']],
  ])('of a day are full hours in %s', (zone, hours) => {
    expect(labels('24h', zone)).toEqual(hours);
  });

  test.each(['UTC', 'Asia/Kolkata', 'Pacific/Apia'])('of a week and a month are midnights in %s', (zone) => {
    for (const range of ['7d', '30d'] as const) {
      const all = labels(range, zone);
      expect(all.length).toBeGreaterThanOrEqual(3);
      expect(all.length).toBeLessThanOrEqual(5);
      for (const label of all) expect(label).toMatch(/00:00$/);
    }
  });

  test('are midnights on both sides of a change to summer time', () => {
    const all = labels('7d', 'Europe/Berlin', Date.UTC(2026, 3, 1, 12));
    expect(all.map((label) => label.replace(/.* /, ''))).toEqual(all.map(() => '00:00'));
  });

  test('keep away from the ends', () => {
    const [from, to] = [now - rangeMs['24h'], now];
    for (const at of timeTicks([from, to], '24h', 'UTC')) {
      expect((at - from) / (to - from)).toBeGreaterThanOrEqual(0.07);
      expect((to - at) / (to - from)).toBeGreaterThanOrEqual(0.07);
    }
  });

  test('are none for a span of nothing', () => {
    expect(timeTicks([now, now], '24h', 'UTC').length).toBeLessThanOrEqual(1);
  });
});
