import type { SettingName } from '../settings/file-values.ts';
import { defaultSettings } from '../settings/settings.ts';
import type { SyncedField, SyncedFields } from './merge-settings.ts';

/** The values of `storage.sync`, by key. */
type SyncItems = Readonly<Record<string, unknown>>;

/** Limits of `storage.sync` in bytes, key included, with some room: 8,192 for an item and 102,400 for all. */
const mostItemBytes = 8_000;
const mostBytes = 100_000;

/** Prefix of the keys, with the version of their form. */
const itemPrefix = 'settings1.';

interface PackedFields {
  readonly items: SyncItems;
  /** Settings that are too large: they stay in their browser. */
  readonly tooLarge: readonly SettingName[];
}

/**
 * The items of all fields. A field that is larger than an item is one text in several items, each with the time of the field,
 * so that parts of two versions are not put together. The smallest fields come first, since all of them may be too large.
 */
export function packFields(fields: SyncedFields): PackedFields {
  const packed = (Object.keys(fields) as SettingName[])
    .map((name) => ({ name, items: itemsOf(name, fields[name]!) }))
    .map((each) => ({ ...each, bytes: bytesOf(each.items) }))
    .toSorted((a, b) => a.bytes - b.bytes);
  const items: Record<string, unknown> = {};
  const tooLarge: SettingName[] = [];
  let total = 0;
  for (const { name, items: own, bytes } of packed) {
    if (total + bytes > mostBytes) tooLarge.push(name);
    else Object.assign(items, own);
    if (!tooLarge.includes(name)) total += bytes;
  }
  return { items, tooLarge };
}

/** The fields of the given names that are there as a whole. Their values are not checked. */
export function unpackFields(items: SyncItems, names: readonly SettingName[]): SyncedFields {
  const fields: Partial<Record<SettingName, SyncedField>> = {};
  for (const name of names) {
    const head = items[keyOf(name)];
    if (!isRecord(head) || typeof head['at'] !== 'number') continue;
    const { at, parts } = head;
    if (parts === undefined) fields[name] = { at, value: head['value'] };
    else if (typeof parts === 'number' && parts <= mostBytes / 1_000) {
      const value = joined(items, name, at, parts);
      if (value !== undefined) fields[name] = { at, value };
    }
  }
  return fields;
}

/** Whether a key of `storage.sync` is one of ours. */
export function isItemKey(key: string): boolean {
  return key.startsWith(itemPrefix);
}

function itemsOf(name: SettingName, { at, value }: SyncedField): Record<string, unknown> {
  const whole = { [keyOf(name)]: { at, value } };
  if (bytesOf(whole) <= mostItemBytes) return whole;
  const parts = split(JSON.stringify(value));
  const items: Record<string, unknown> = { [keyOf(name)]: { at, parts: parts.length } };
  for (const [index, text] of parts.entries()) items[`${keyOf(name)}.${index}`] = { at, text };
  return items;
}

/** Pieces that fit an item, whatever their characters take in UTF-8. */
function split(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const letter of text) {
    const more = bytesOfText(letter) - 2;
    if (bytes + more > mostItemBytes - 200) {
      pieces.push(piece);
      [piece, bytes] = ['', 0];
    }
    piece += letter;
    bytes += more;
  }
  return [...pieces, piece];
}

function joined(items: SyncItems, name: SettingName, at: number, parts: number): unknown {
  let text = '';
  for (let index = 0; index < parts; index += 1) {
    const part = items[`${keyOf(name)}.${index}`];
    if (!isRecord(part) || part['at'] !== at || typeof part['text'] !== 'string') return undefined;
    text += part['text'];
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keyOf(name: SettingName): string {
  return `${itemPrefix}${name}`;
}

function bytesOf(items: SyncItems): number {
  return Object.entries(items).reduce((sum, [key, value]) => sum + key.length + bytesOfText(value), 0);
}

const utf8 = new TextEncoder();

/** As browsers count: JSON in UTF-8, in which Chromium writes `<` and `>` with six characters. */
function bytesOfText(value: unknown): number {
  const json = JSON.stringify(value);
  return utf8.encode(json).length + 5 * (json.match(/[<>]/g)?.length ?? 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Settings that stay in their browser: how much the reader holds and which sites are private is too private for an account,
 * a proxy belongs to a network, a source to its permission, and the pause to the moment. API keys are no settings.
 */
const ownToBrowser: ReadonlySet<SettingName> = new Set([
  'holdings',
  'privateSites',
  'proxy',
  'contextSources',
  'paused',
]);

/** The settings that are synced between the reader's browsers. */
export const syncedNames: readonly SettingName[] = (Object.keys(defaultSettings) as SettingName[]).filter(
  (name) => !ownToBrowser.has(name),
);
