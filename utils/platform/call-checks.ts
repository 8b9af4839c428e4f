import { mostCoins, mostCoinWords, mostWords } from '../domain/callers/tab-allowance.ts';
import { coinRanges } from '../domain/chart/chart-range.ts';
import { longestWord, mostWordsOfCoin } from '../domain/choices/choice.ts';
import { coinIdPattern, longestCoinId } from '../domain/coin/coin.ts';
import { longestSymbol } from '../domain/coin/coin-word.ts';
import { longestName } from '../domain/coin/coin-word.ts';
import { longestQuery } from '../domain/coin/search-coins.ts';
import { keyServices, keyTiers, readPastedKey } from '../domain/keys/api-key.ts';
import { isPrice } from '../domain/quote/plausible.ts';
import { currencies } from '../domain/settings/currencies.ts';
import type { Caller } from './caller.ts';
import type { RequestChecks } from './messaging.ts';
import { z } from './zod.ts';

const coin = z.string().check(z.maxLength(longestCoinId), z.regex(coinIdPattern));
/** The popup requests a page's coins and the watchlist together. */
const coins = z.object({ coins: z.array(coin).check(z.maxLength(2 * mostCoins)) });
const pageCoins = z.object({ coins: z.array(coin).check(z.maxLength(mostCoins)) });

const chart = z.object({ coin, range: z.enum(coinRanges), byName: z.optional(z.boolean()) });

const pastPrices = z.object({
  requests: z
    .array(
      z.object({
        coin,
        at: z.number().check(z.positive()),
        precision: z.enum(['time', 'day']),
        currency: z.optional(z.enum(currencies as [string, ...string[]])),
        exact: z.optional(z.boolean()),
        sharedOnly: z.optional(z.boolean()),
      }),
    )
    .check(z.maxLength(200)),
});

/** The most historical prices in one call of a card, which compares three; the popup’s table has three for each row. */
const mostPastOfCard = 4;

const word = z.string().check(z.minLength(1), z.maxLength(longestWord));
const words = z.object({ words: z.array(word).check(z.maxLength(mostWords)) });
const coinWord = z.object({
  symbol: z.string().check(z.maxLength(longestSymbol), z.regex(/^[A-Z][A-Z\d]+$/)),
  name: z.exactOptional(z.string().check(z.maxLength(longestName))),
});
const coinWords = z.object({ words: z.array(coinWord).check(z.maxLength(mostCoinWords)) });
const fewCoins = z.object({ coins: z.array(coin).check(z.maxLength(mostCoinWords)) });
const query = z.object({ query: z.string().check(z.minLength(1), z.maxLength(longestQuery)) });
const choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('star'), coin, on: z.boolean() }),
  z.object({ kind: z.literal('mute'), word }),
  z.object({
    kind: z.literal('mute-coin'),
    coin,
    words: z.array(word).check(z.minLength(1), z.maxLength(mostWordsOfCoin)),
  }),
  z.object({ kind: z.literal('correct'), word, from: coin, to: coin }),
  z.object({ kind: z.literal('no-coin'), word, coin }),
  z.object({ kind: z.literal('details'), on: z.boolean() }),
  z.object({ kind: z.literal('site-off') }),
]);

const alertOffer = z.object({
  coin,
  target: z.nullable(
    z.object({
      value: z.number().check(z.refine(isPrice)),
      currency: z.string().check(z.regex(/^[a-z]{3,6}$/)),
    }),
  ),
});

const markStyle = z.object({ style: z.nullable(z.enum(['underline', 'dotted', 'tint'])) });
const service = z.enum(keyServices);
const ofService = z.object({ service });
// The error message must not contain the key, as it is logged.
const key = z.pipe(z.string(), z.transform(readPastedKey));
const newKey = z
  .object({ service, tier: z.enum(keyTiers), key: z.pipe(key, z.string('is no key')) })
  .check(
    z.refine(
      (entered) => (entered.service === 'coingecko') !== (entered.tier === 'only'),
      'is of another tier',
    ),
  );

/** Validation of requests. A content script shares its page's process, so its messages may be a hostile page's. */
export const callChecks: RequestChecks = {
  'annotation.load': (_raw, caller) => pagesOnly(caller, null),
  'gate.load': (_raw, caller) => pagesOnly(caller, null),
  'page.hello': () => null,
  'page.isRevoked': (_raw, caller) => pagesOnly(caller, null),
  'page.words': (raw) => words.parse(raw),
  'coins.find': (raw, caller) => coinWords.parse(pagesOnly(caller, raw)),
  'coins.search': (raw) => query.parse(raw),
  'coins.named': (raw, caller) => (caller.kind === 'page' ? fewCoins : coins).parse(raw),
  'marks.style': (raw, caller) => markStyle.parse(pagesOnly(caller, raw)),
  'quotes.get': (raw, caller) => (caller.kind === 'page' ? pageCoins : coins).parse(raw),
  'native.load': (_raw, caller) => pagesOnly(caller, null),
  'popover.load': (_raw, caller) => pagesOnly(caller, null),
  'icon.get': (raw) => z.object({ coin }).parse(raw),
  'global.get': (_raw, caller) => ownPagesOnly(caller, null),
  'figures.known': (raw, caller) => coins.parse(ownPagesOnly(caller, raw)),
  'mood.get': (_raw, caller) => ownPagesOnly(caller, null),
  'context.get': (raw) => z.object({ coin }).parse(raw),
  'context.market': (_raw, caller) => ownPagesOnly(caller, null),
  'history.get': (raw) => chart.parse(raw),
  'prices.at': (raw, caller) => {
    const wanted = pastPrices.parse(raw);
    if (caller.kind === 'page' && wanted.requests.length > mostPastOfCard)
      throw new Error('more historical prices than a card needs');
    return wanted;
  },
  'choice.make': (raw) => choice.parse(raw),
  'choice.undo': (_raw, caller) => pagesOnly(caller, null),
  'options.open': (_raw, caller) => pagesOnly(caller, null),
  'card.shortcuts': (_raw, caller) => pagesOnly(caller, null),
  'card.star': (raw, caller) => z.object({ coin }).parse(pagesOnly(caller, raw)),
  'alert.offer': (raw, caller) => alertOffer.parse(pagesOnly(caller, raw)),
  'keys.list': (_raw, caller) => ownPagesOnly(caller, null),
  'keys.set': (raw, caller) => newKey.parse(ownPagesOnly(caller, raw)),
  'keys.check': (raw, caller) => ofService.parse(ownPagesOnly(caller, raw)),
  'keys.remove': (raw, caller) => ofService.parse(ownPagesOnly(caller, raw)),
};

function ownPagesOnly<T>(caller: Caller, request: T): T {
  if (caller.kind !== 'extension') throw new Error('only for the extension itself');
  return request;
}

function pagesOnly<T>(caller: Caller, request: T): T {
  if (caller.kind !== 'page') throw new Error('only for pages');
  return request;
}
