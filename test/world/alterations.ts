import type { Fault } from './faults.ts';

/** Where the providers write a price, whatever else they call it. */
const priceNames = new Set(['current_price', 'price', 'lastPrice', 'last']);

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Each number as text, and each text that is a number as a number. */
export const otherKinds = altered((value) => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : value;
});

/** No field has a value. */
export const nulls = altered((value) => (typeof value === 'object' ? value : null));

/** Rows without their prices. */
export const missingFields = altered((value, name) => (priceNames.has(name) ? undefined : value));

/** No rows at all, in whatever holds the rows. */
export const emptyList: Fault = {
  kind: 'altered',
  change: (text) => {
    const body = JSON.parse(text) as Json;
    if (Array.isArray(body)) return '[]';
    return isRecord(body) && Array.isArray(body['data']) ? JSON.stringify({ ...body, data: [] }) : '{}';
  },
};

/** Ten million characters of well-formed JSON. */
export const tenMegabytes: Fault = { kind: 'altered', change: () => `["${'x'.repeat(10_000_000)}"]` };

/** The same price everywhere. It is written as a number or as text, as the provider does; NaN has no number. */
export function priced(price: number): Fault {
  return altered((value, name) => {
    if (!priceNames.has(name)) return value;
    if (typeof value === 'string') return String(price);
    return typeof value === 'number' ? (Number.isNaN(price) ? 'NaN' : price) : value;
  });
}

/** Markup in each name. */
export const markupNames = altered((value, name) =>
  name === 'name' ? '<img src=x onerror="document.title=\'caught\'">' : value,
);

/** Two rows more, under names that every object in JavaScript has. */
export const oddIds: Fault = {
  kind: 'altered',
  change: (text) => {
    const body = JSON.parse(text) as Json;
    const odd = ['__proto__', 'constructor'];
    if (Array.isArray(body) && isRecord(body[0] ?? null)) {
      const row = body[0] as Record<string, Json>;
      return JSON.stringify([...body, ...odd.map((id) => ({ ...row, id, symbol: id }))]);
    }
    if (!isRecord(body)) return text;
    const row = JSON.stringify(Object.values(body)[0] ?? 1);
    return `{${odd.map((id) => `"${id}":${row}`).join(',')},${text.slice(1)}`;
  },
};

/** Each time a day late, of a source of past prices. */
export const wrongTimestamps = altered((value, name) =>
  name === 'timestamp' && typeof value === 'number' ? value + 86_400 : value,
);

/** The entries of two coins change places: prices, symbols and all. */
export function swappedCoins(one: string, other: string): Fault {
  return altered((value) => {
    if (!isRecord(value)) return value;
    const [first, second] = [value[`coingecko:${one}`], value[`coingecko:${other}`]];
    if (first === undefined || second === undefined) return value;
    return { ...value, [`coingecko:${one}`]: second, [`coingecko:${other}`]: first };
  });
}

/** The first half of the entries alone, of a record of coins. */
export const halfOfTheCoins: Fault = {
  kind: 'altered',
  change: (text) => {
    const { coins } = JSON.parse(text) as { readonly coins: Readonly<Record<string, Json>> };
    const entries = Object.entries(coins);
    return JSON.stringify({ coins: Object.fromEntries(entries.slice(0, Math.ceil(entries.length / 2))) });
  },
};

/** @param change gives the new value of a field, undefined to leave it out; objects are seen before their fields */
function altered(change: (value: Json, name: string) => Json | undefined): Fault {
  const walk = (value: Json, name: string): Json | undefined => {
    const changed = change(value, name);
    if (Array.isArray(changed)) return changed.map((each: Json) => walk(each, name) ?? null);
    if (!isRecord(changed ?? null)) return changed;
    const fields = Object.entries(changed as Record<string, Json>).flatMap(([key, each]) => {
      const after = walk(each, key);
      return after === undefined ? [] : [[key, after] as const];
    });
    return Object.fromEntries(fields);
  };
  return { kind: 'altered', change: (text) => JSON.stringify(walk(JSON.parse(text) as Json, '') ?? null) };
}

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
