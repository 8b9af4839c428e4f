import type catalog from '../../../public/_locales/en/messages.json';

/**
 * The text that readers see, by key, from the message catalog of their language
 * (`public/_locales/<language>/messages.json`, the format of `browser.i18n`). Numbers and dates inside it are
 * formatted with `Intl` by the caller.
 *
 * A placeholder's `content` in the catalog is its own name in braces (`"coin": { "content": "{coin}" }`), so that
 * values are given by name and the catalog itself, which stays out of every bundle, is not needed to place them.
 */
type Catalog = typeof catalog;

export type MessageKey = keyof Catalog;

/** A message with plural forms is stored as `<key>_one`, `<key>_other` and so on, with a placeholder `count`. */
export type PluralKey = { [K in MessageKey]: K extends `${infer Base}_other` ? Base : never }[MessageKey];

/**
 * The names of a message's placeholders, `never` where it has none. Of a key that is one of several, the names of all:
 * a value without a place in the message is ignored.
 */
export type Placeholder<K extends MessageKey> = K extends MessageKey
  ? Catalog[K] extends { readonly placeholders: infer P }
    ? keyof P & string
    : never
  : never;

/** A key whose message has no placeholders: for tables that map a value to its text. */
export type PlainKey = {
  [K in MessageKey]: [Placeholder<K>] extends [never] ? K : never;
}[MessageKey];

type Values<Names extends string> = [Names] extends [never]
  ? []
  : [values: Readonly<Record<Names, string | number>>];

/** Where messages come from: the browser's catalog in the product. */
export interface MessageSource {
  /** The message of a key, with each placeholder as its name in braces; empty where there is none. */
  message(key: string): string;
}

let source: MessageSource | null = null;
let plurals: Intl.PluralRules | null = null;

/** To be called once, before anything is rendered. */
export function setMessageSource(messages: MessageSource): void {
  source = messages;
  plurals = null;
}

/** The message of this key in the reader's language: `t('card_add_to_watchlist', { coin: 'Bitcoin' })`. */
export function t<K extends MessageKey>(key: K, ...values: Values<Placeholder<K>>): string {
  return fill(read(key), values[0]);
}

/**
 * The plural form for a number: `tCount('popup_mentions', 3)`.
 * @param shown the number as it is to be written, where it is not simply its digits
 */
export function tCount(key: PluralKey, count: number, shown: string | number = count): string {
  plurals ??= new Intl.PluralRules(look('catalog_locale') || 'en');
  const form = look(`${key}_${plurals.select(count)}`) || read(`${key}_other`);
  return fill(form, { count: shown });
}

/** A message in the order of its parts, for placeholders that are elements: text, or the name of a placeholder. */
export function tParts<K extends MessageKey>(key: K): (string | { readonly placeholder: Placeholder<K> })[] {
  return read(key)
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { placeholder: part.slice(1, -1) as Placeholder<K> } : part));
}

type KeyPart<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${KeyPart<Tail>}` : S;

/** A code as a part of a message's key, in which browsers allow no hyphen: `t(`shared_problem_${keyPart(code)}`)`. */
export function keyPart<S extends string>(code: S): KeyPart<S> {
  return code.replaceAll('-', '_') as KeyPart<S>;
}

/** The key itself where a catalog lacks it: visible, and nothing breaks. */
function read(key: string): string {
  return look(key) || key;
}

function look(key: string): string {
  if (!source) throw new Error('no message source was set');
  return source.message(key);
}

function fill(message: string, values: Readonly<Record<string, string | number>> = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
