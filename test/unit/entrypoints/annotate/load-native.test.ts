import { beforeEach, expect, test, vi } from 'vitest';
import { prepareTexts } from '../../../../entrypoints/annotate/load-native.ts';
import { catalogTable } from '../../../../utils/domain/coin/catalog-table.ts';
import { buildLexiconInSlices, type Lexicon } from '../../../../utils/domain/recognition/lexicon.ts';
import { nativeWords } from '../../../../utils/domain/recognition/native-hints.ts';
import { recognise } from '../../../../utils/domain/recognition/recognise.ts';
import { nativeSlot } from '../../../../utils/page/session/native-slot.ts';

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
const background = await vi.hoisted(async () => {
  (await import('../../utils/market/extension-storage.ts')).fakeExtensionApi();
  const fake = { calls: [] as string[], reply: (): unknown => ({ ok: true, reply: null }) };
  const { runtime } = (globalThis as unknown as { chrome: { runtime: object } }).chrome;
  Object.assign(runtime, {
    sendMessage: (message: { call: string }, callback?: (answer: unknown) => void) => {
      fake.calls.push(message.call);
      const sent = Promise.resolve(fake.reply());
      if (callback) void (async () => callback(await sent))();
      return sent;
    },
  });
  return fake;
});

const texts = ['Цена биткоина растёт, а BTC и Ethereum дорожают.', 'Bitcoin costs $70,000.'];
const lexicon = latinLexicon();

function latinLexicon(): Lexicon {
  const steps = buildLexiconInSlices(catalogTable);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function marked(): string[] {
  return recognise(texts, lexicon).map(({ paragraph, start, end }) => texts[paragraph]!.slice(start, end));
}

const errors: string[] = [];
const report = (error: unknown): void => void errors.push(String(error));

beforeEach(() => {
  background.calls.length = 0;
  errors.length = 0;
});

// One after the other: what is loaded stays loaded.
test('loads nothing for texts in Latin script, whatever their signs', () => {
  expect(prepareTexts(['Bitcoin “rises” – 5 % · €1,200', 'İstanbul’da kripto'], report)).toBeNull();
  expect(background.calls).toEqual([]);
});

test('reports a failure, has the texts read for their Latin words, and tries again', async () => {
  background.reply = () => ({ ok: false, error: 'no such frame', code: 'failed' });
  await prepareTexts(texts, report);
  expect(errors).toEqual([expect.stringContaining('no such frame')]);
  expect(marked()).toEqual(['BTC', 'Ethereum', 'Bitcoin']);
  background.reply = () => ({ ok: true, reply: null });
  await prepareTexts(texts, report);
  expect(errors.at(-1)).toContain('not registered');
  expect(background.calls).toEqual(['native.load', 'native.load']);
});

test('loads once for texts that come meanwhile, and their names are found then', async () => {
  background.reply = () => {
    nativeSlot.provide(nativeWords);
    return { ok: true, reply: null };
  };
  await Promise.all([prepareTexts(texts, report), prepareTexts(['비트코인'], report)]);
  expect(background.calls).toEqual(['native.load']);
  expect(marked()).toEqual(['биткоина', 'BTC', 'Ethereum', 'Bitcoin']);
  expect(prepareTexts(texts, report)).toBeNull();
  expect(errors).toEqual([]);
});
