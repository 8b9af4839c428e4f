/** What a request can tell of the page that the reader reads. Where it tells nothing, it is the same on every page. */
export type PageFact =
  /** Coins by name, id or pair. */
  | 'coins'
  /** Which 250 coins of the list, by rank, have one that the page names. */
  | 'list-page'
  /** The moment of publication, or of a figure in the text, rounded. */
  | 'ten-minutes'
  | 'hour'
  | 'day'
  /** The currency of a figure in the text. */
  | 'currency';

interface Part {
  readonly fits: (text: string) => boolean;
  readonly tells: PageFact | null;
}

const form = (pattern: RegExp, tells: PageFact | null): Part => ({
  fits: (text) => pattern.test(text),
  tells,
});
const rounded = (seconds: number, tells: PageFact): Part => ({
  fits: (text) => /^\d{10}(?:\d{3})?$/.test(text) && milliseconds(text) % (seconds * 1_000) === 0,
  tells,
});

/** The variable parts of addresses, by their name in a template. */
const parts: Readonly<Record<string, Part>> = {
  /** Of the settings. */
  'own currency': form(/^[a-z]{2,4}$/i, null),
  currency: form(/^[a-z]{2,4}$/i, 'currency'),
  'list page': form(/^[1-4]$/, 'list-page'),
  coin: form(/^[\w.-]{1,100}$/, 'coins'),
  coins: form(/^[\w.-]{1,100}(?:,[\w.-]{1,100})*$/, 'coins'),
  pair: form(/^[A-Z\d]{1,20}$/, 'coins'),
  pairs: form(/^\["[A-Z\d]{1,20}"(?:,"[A-Z\d]{1,20}")*\]$/, 'coins'),
  streams: form(/^[a-z\d]{1,20}@miniTicker(?:\/[a-z\d]{1,20}@miniTicker)*$/, 'coins'),
  /** A chunk of the list of the largest coins, the same for every reader with the same list. */
  chunk: form(/^coingecko:[\w.-]{1,100}(?:,coingecko:[\w.-]{1,100})*$/, null),
  'other coins': form(/^coingecko:[\w.-]{1,100}(?:,coingecko:[\w.-]{1,100})*$/, 'coins'),
  'ten minutes': rounded(600, 'ten-minutes'),
  hour: rounded(3_600, 'hour'),
  day: form(/^\d{4}-\d\d-\d\d$/, 'day'),
  /** Depends on the length of the span alone. */
  interval: form(/^(?:1m|5m|15m|1h)$/, null),
};

/** Seconds or milliseconds since 1970 as milliseconds. */
function milliseconds(digits: string): number {
  return Number(digits) * (digits.length === 10 ? 1_000 : 1);
}

/** What the variable parts of a template can tell of a page. */
export function factsOf(template: string): PageFact[] {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  return names.flatMap((name) => partOf(name).tells ?? []);
}

/**
 * Whether an address differs from a template in the variable parts alone, and each of these has its form.
 * @param template path and query, with the variable parts in braces: `/v1/tickers?quotes={own currency}`
 * @param address path and query; the order of the query's parameters does not matter
 */
export function fitsTemplate(template: string, address: string): boolean {
  const wanted = new URL(template, 'https://example.org');
  const given = new URL(address, 'https://example.org');
  const names = [...wanted.searchParams.keys()].toSorted();
  if (names.join('&') !== [...given.searchParams.keys()].toSorted().join('&')) return false;
  return (
    fitsText(decodeURIComponent(wanted.pathname), decodeURIComponent(given.pathname)) &&
    names.every((name) => fitsText(wanted.searchParams.get(name) ?? '', given.searchParams.get(name) ?? ''))
  );
}

function fitsText(template: string, text: string): boolean {
  const names: string[] = [];
  const pattern = template
    .split(/(\{[^}]+\})/)
    .map((piece) => {
      if (!piece.startsWith('{')) return piece.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      names.push(piece.slice(1, -1));
      return '(.+)';
    })
    .join('');
  const found = new RegExp(`^${pattern}$`).exec(text);
  return found !== null && names.every((name, index) => partOf(name).fits(found[index + 1] ?? ''));
}

function partOf(name: string): Part {
  const part = parts[name];
  if (!part) throw new Error(`no such variable part: ${name}`);
  return part;
}
