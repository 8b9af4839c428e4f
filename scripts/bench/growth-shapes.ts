/** Code whose time is measured while its input doubles. */
export interface GrowthSubject {
  readonly name: string;
  /** Adversarial texts, by name; each function makes an input of about `size` characters. */
  readonly shapes: Readonly<Record<string, (size: number) => string>>;
  /** Loads an input, untimed, and returns the work to time. The work returns its result. */
  readonly prepare: (text: string) => () => unknown;
}

/** Repeats `unit` to about `size` characters, between a prefix and a suffix. */
export function repeated(unit: string, before = '', after = ''): (size: number) => string {
  return (size) =>
    before + unit.repeat(Math.max(1, Math.ceil((size - before.length - after.length) / unit.length))) + after;
}

/** Ordinary news text with coins, figures and dates. */
const usual =
  'Bitcoin rose 4% to $70,652 on 7 February 2026 and led Ethereum (ETH), Solana’s SOL and XRP higher. Traders of ' +
  'altcoins such as Avalanche, NEAR and LINK followed, while BTC/USDT volume on Binance doubled. ';

/**
 * Adversarial texts for all code that reads prose: long runs of characters that a regular expression may repeat, of
 * beginnings of a match without its end, and of complete matches.
 */
export const textShapes: GrowthSubject['shapes'] = {
  'articles, in paragraphs': repeated(`${usual}\n`),
  'articles, one paragraph': repeated(usual),
  'one word': repeated('a'),
  'one word of capitals': repeated('BTCUSDT'),
  'one number': repeated('1'),
  'spaces after a number': repeated(' ', '2026 1', 'x'),
  'slashes after a number': repeated('/', '2026 1', 'x'),
  'opening brackets': repeated('(', 'BTC ', 'ETH'),
  'brackets around symbols': repeated('(BTC '),
  'quotation marks': repeated('"', 'Bitcoin said ', 'NEAR is up 3%'),
  'a list of symbols': repeated('BTC ETH SOL NEAR LINK ONE '),
  'dollar signs': repeated('$', 'BTC ', '70,000'),
  'figures without a coin': repeated('$70,652.60 '),
  'clock times': repeated('11:00 am aaaaaaaaa '),
  'dates that are none': repeated('31 Feb 2026 '),
  'days and months': repeated('1 Feb ', '2026 '),
  'short dates': repeated('1.2.13 ', 'am '),
  'letters with marks': repeated('n\u0303a\u0301 '),
  'empty paragraphs': repeated('\n', 'Bitcoin'),
};
