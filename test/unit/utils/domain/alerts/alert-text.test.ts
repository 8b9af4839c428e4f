import { beforeAll, describe, expect, test } from 'vitest';
import {
  eventDetail,
  eventTitle,
  notificationText,
  ruleText,
} from '../../../../../utils/domain/alerts/alert-text.ts';
import type { AlertEvent } from '../../../../../utils/domain/alerts/alert-record.ts';
import { hourMs, minuteMs } from '../../../../../utils/domain/time.ts';
import { readCatalogMessages } from '../../../../support/catalog-messages.ts';
import { anAlert, anEvent, noon } from './an-alert.ts';

const options = { coin: 'Bitcoin', locale: 'en-US', now: noon };
beforeAll(readCatalogMessages);

test.each([
  [{}, 'above $100.00'],
  [{ kind: 'below', value: 0.5, currency: 'eur' }, 'below €0.5000'],
  [{ kind: 'volume', value: 5e10 }, '24 h volume above $50.0B'],
  [{ kind: 'move-1h', value: 5 }, 'moves by 5% in 1 hour'],
  [{ kind: 'move-24h', value: 2.5 }, 'moves by 2.5% in 24 hours'],
])('the rule %o', (fields, text) => {
  expect(ruleText(anAlert(fields), 'en-US')).toBe(text);
});

describe('an event', () => {
  const move = anAlert({ kind: 'move-1h', value: 5 });
  test.each<[what: string, fields: Partial<AlertEvent>, title: string, detail: RegExp]>([
    ['of a level', {}, 'Bitcoin is above $100.00', /^\$101\.00 · /],
    [
      'that was missed',
      { isMissed: true },
      'Bitcoin was above $100.00',
      /^Missed while prices were not checked: \$101\.00 around .*, by hourly prices$/,
    ],
    [
      'of a move',
      { alert: move, price: 106, from: [noon - 40 * minuteMs, 100] },
      'Bitcoin moved +6.00% within an hour',
      /^From \$100\.00 to \$106\.00 in 40 min$/,
    ],
    [
      'of a long move',
      { alert: anAlert({ kind: 'move-24h', value: 5 }), price: 94, from: [noon - 5 * hourMs, 100] },
      'Bitcoin moved −6.00% within 24 hours',
      /^From \$100\.00 to \$94\.00 in 5 h$/,
    ],
    [
      'of a volume',
      { alert: anAlert({ kind: 'volume', value: 5e10 }), volume: 5.1e10 },
      'Bitcoin: 24 h volume is above $50.0B',
      /^\$51\.0B · /,
    ],
  ])('%s', (_what, fields, title, detail) => {
    expect(eventTitle(anEvent(fields), options)).toBe(title);
    expect(eventDetail(anEvent(fields), options)).toMatch(detail);
  });

  test('a notification counts further ones', () => {
    const [first, second] = [anEvent({ isMissed: true }), anEvent({ isMissed: true })];
    const { title, message } = notificationText({ id: 'a', events: [first, second] }, options);
    expect(title).toBe('Bitcoin was above $100.00');
    expect(message.split('\n')[1]).toBe('and 1 more time');
  });
});
