import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import catalog from '../../../public/_locales/en/messages.json';
import { messageUse } from './message-rules.ts';
import { filesBelow } from './source.ts';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const entries: Readonly<Record<string, Entry>> = catalog;
const modules = [...['entrypoints', 'components', 'utils'].flatMap(filesBelow), 'wxt.config.ts']
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, use: messageUse(path, readFileSync(path, 'utf8')) }));

describe('the message catalog', () => {
  it('has no message that nothing shows', () => {
    const used = new Set(modules.flatMap(({ use }) => [...use.literals]));
    const patterns = modules.flatMap(({ use }) => use.patterns);
    const isUsed = (key: string): boolean =>
      patterns.some((pattern) => pattern.test(key)) ||
      used.has(key) ||
      used.has(`__MSG_${key}__`) ||
      used.has(key.replace(/_(?:one|other)$/, ''));
    expect(Object.keys(entries).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('is in alphabetical order', () => {
    expect(Object.keys(entries)).toEqual(Object.keys(entries).toSorted());
  });

  it('has a singular for each plural', () => {
    const plurals = Object.keys(entries).filter((key) => key.endsWith('_other'));
    expect(plurals.filter((key) => !(key.replace(/_other$/, '_one') in entries))).toEqual([]);
  });

  it.each(Object.entries(entries))(
    'defines the placeholders of %s, each with its own name',
    (_key, entry) => {
      const used = [...entry.message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name!.toLowerCase());
      const defined = Object.entries(entry.placeholders ?? {});
      expect(defined.map(([name]) => name).toSorted()).toEqual([...new Set(used)].toSorted());
      expect(defined.filter(([name, { content }]) => content !== `{${name}}`)).toEqual([]);
    },
  );

  it('has the manifest within the limits of the stores', () => {
    expect(catalog.manifest_description.message.length).toBeLessThanOrEqual(132);
  });
});

test('every text of the user interface comes from the catalog, whole', () => {
  expect(modules.flatMap(({ use }) => use.breaches)).toEqual([]);
});

test.each([
  ['text', '<p>Hello there</p>'],
  ['an attribute', '<p title="Hello there"/>'],
  ['an attribute with a template', '<p aria-label={`Remove ${name}`}/>'],
  ['a template', 'const a = `${t("a")} and more`;'],
  ['a sum', 'const a = t("a") + " more";'],
  ['a sum of messages', 'const a = name + t("a");'],
])('text that is not in the catalog is found: %s', (_name, code) => {
  expect(messageUse('components/A.tsx', code).breaches).not.toEqual([]);
});

test.each([
  '<p>{t("a")}</p>',
  '<p>· {price}</p>',
  '<p class="name" data-part="price">CoinGecko</p>',
  '<p title={t("a")}/>',
  'const a = `${t("a")} · ${t("b")}`;',
])('what is allowed passes: %s', (code) => {
  expect(messageUse('components/A.tsx', code).breaches).toEqual([]);
});

test.each([
  ['t(`card_range_${range}`)', 'card_range_7d', true],
  ['t(`card_range_${range}_label`)', 'card_range_7d_label', true],
  ['t(`card_range_${range}_label`)', 'card_range_7d', false],
  ['t(`card_range_${range}`)', 'card_reason_list', false],
  ['`${name}_${key}`', 'card_range_7d', false],
  ['`https://a_b.test/${key}`', 'card_range_7d', false],
])('a template names keys of its form alone: %s, %s', (code, key, isUsed) => {
  const { patterns } = messageUse('components/A.tsx', code);
  expect(patterns.some((pattern) => pattern.test(key))).toBe(isUsed);
});
