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

/** The variable parts of addresses, by their name in a template, and what each tells of the page. */
const variableParts = {
  /** Of the settings. */
  'own currency': null,
  /** One of a list that is the same for every reader and requested as a whole. */
  'listed coin': null,
  currency: 'currency',
  'list page': 'list-page',
  coin: 'coins',
  coins: 'coins',
  pair: 'coins',
  pairs: 'coins',
  streams: 'coins',
  /** A chunk of the list of the largest coins, the same for every reader with the same list. */
  chunk: null,
  'other coins': 'coins',
  'ten minutes': 'ten-minutes',
  hour: 'hour',
  day: 'day',
  /** Depends on the length of the span alone. */
  interval: null,
} as const satisfies Readonly<Record<string, PageFact | null>>;

export type VariablePart = keyof typeof variableParts;

/** What the variable parts of a template, such as `/v1/tickers?quotes={own currency}`, can tell of a page. */
export function factsOf(template: string): PageFact[] {
  return [...template.matchAll(/\{([^}]+)\}/g)].flatMap(([, name = '']) => {
    if (!isVariablePart(name)) throw new Error(`no such variable part: ${name}`);
    return variableParts[name] ?? [];
  });
}

function isVariablePart(name: string): name is VariablePart {
  return Object.hasOwn(variableParts, name);
}
