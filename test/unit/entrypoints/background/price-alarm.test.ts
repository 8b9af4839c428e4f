import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { AlertRecord } from '../../../../utils/domain/alerts/alert-record.ts';
import type { Settings } from '../../../../utils/domain/settings/settings.ts';
import { anAlert } from '../../utils/domain/alerts/an-alert.ts';
import { answerProviders, FakeExtension } from './fake-extension.ts';

// All prices are 7.
const extension = new FakeExtension();
const { alarms, local } = extension;
const requests: string[] = [];

beforeAll(async () => {
  extension.install();
  vi.stubGlobal('fetch', async (address: string) => {
    requests.push(address);
    return answerProviders(address);
  });
  const { startBackground } = await import('../../../../entrypoints/background/start-background.ts');
  startBackground();
});
beforeEach(() => {
  requests.length = 0;
});

/** A change by another context: the popup or the options page writes the storage itself. */
function store(values: Partial<Settings>): Promise<void> {
  return local.set({ settings: { version: 1, values } });
}

const alert = (fields: object) => anAlert({ createdAt: Date.now(), ...fields });
const record = () => local.values.get('alerts') as AlertRecord | undefined;

test('without alerts and badge there is no alarm, no request and no record', async () => {
  await expect.poll(() => extension.readsOf('settings')).toBe(1);
  alarms.fire('prices');
  await expect.poll(() => alarms.created).toBe(0);
  expect(requests).toEqual([]);
  expect(local.values.has('alerts')).toBe(false);
});

test('the first alert starts one alarm and is checked at once, with the shared request', async () => {
  await store({ alerts: [alert({ value: 8 })] });
  await expect.poll(() => record()?.alerts['alert0001']).toEqual({ armed: true, firedAt: null });
  expect(alarms.created).toBe(1);
  const prices = requests.filter((address) => address.includes('/coins/markets'));
  expect(prices.filter((address) => !address.includes('sparkline'))).toHaveLength(1);
  expect(prices.every((address) => !address.includes('ids='))).toBe(true);
});

test('a further alert does not create the alarm again', async () => {
  const read = extension.readsOf('alerts') + 2;
  await store({ alerts: [alert({ value: 8 }), alert({ id: 'alert0002', value: 9 })] });
  alarms.fire('prices');
  await expect.poll(() => extension.readsOf('alerts')).toBeGreaterThan(read);
  expect(alarms.created).toBe(1);
});

test('other alarms do nothing', async () => {
  alarms.fire('another');
  await extension.send('page.hello', null);
  expect(requests).toEqual([]);
});

test('the alarm ends with the last alert', async () => {
  await store({});
  await expect.poll(() => alarms.names.size).toBe(0);
});

test('a badge has the alarm too, and no record of alerts', async () => {
  await store({ badge: 'price' });
  await expect.poll(() => [...alarms.names]).toEqual(['prices']);
  await store({});
  await expect.poll(() => alarms.names.size).toBe(0);
});
