import { z } from '../platform/zod.ts';
import { alertIdPattern, mostAlerts, moveRange } from '../domain/alerts/alert.ts';
import { badgeFigures } from '../domain/badge/badge.ts';
import { longestWord } from '../domain/choices/choice.ts';
import { coinIdPattern, longestCoinId } from '../domain/coin/coin.ts';
import { contextSourceIds } from '../domain/context/context-sources.ts';
import { largestAmount, smallestPrice } from '../domain/quote/plausible.ts';
import { providerIds } from '../domain/quote/sources.ts';
import { readProxyUrl } from '../domain/requests/proxy-url.ts';
import { sensitivities } from '../domain/recognition/mention.ts';
import { migrate, type VersionedSettings } from '../domain/settings/migrate.ts';
import { currencies } from '../domain/settings/currencies.ts';
import { cardRows, markStyles } from '../domain/settings/page-settings.ts';
import { hoverDelayRange, largestHolding, type Settings } from '../domain/settings/settings.ts';

// Checks the form of an id, not the catalog: that is large, and a coin that it no longer has must not invalidate the list.
const coin = z.string().check(z.regex(coinIdPattern, 'holds what is no coin id'), z.maxLength(longestCoinId));
const host = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'is no host name'), z.maxLength(253));
const unique = z.refine<unknown[]>(
  (list) => new Set(list).size === list.length,
  'holds the same entry twice',
);

const word = z.string().check(z.minLength(1), z.maxLength(longestWord));
const holding = z.object({ coin, amount: z.number().check(z.positive(), z.maximum(largestHolding)) });
const uniqueCoins = z.refine<{ readonly coin: string }[]>(
  (list) => new Set(list.map((each) => each.coin)).size === list.length,
  'holds the same coin twice',
);
const correction = z.object({ word, from: coin, to: z.nullable(coin), site: z.exactOptional(host) });

const currency = z
  .string()
  .check(z.refine((code) => currencies.includes(code), 'is no currency that Tickmark knows'));

const ofAlert = {
  id: z.string().check(z.regex(alertIdPattern)),
  coin,
  repeats: z.boolean(),
  createdAt: z.number().check(z.positive()),
};

/** Of the settings, and of the record of what happened to them. */
export const alertSchema = z.discriminatedUnion('kind', [
  z.object({
    ...ofAlert,
    kind: z.enum(['above', 'below', 'volume']),
    value: z.number().check(z.minimum(smallestPrice), z.maximum(largestAmount)),
    currency,
  }),
  z.object({
    ...ofAlert,
    kind: z.enum(['move-1h', 'move-24h']),
    value: z.number().check(z.minimum(moveRange.min), z.maximum(moveRange.max)),
  }),
]);
const uniqueIds = z.refine<{ readonly id: string }[]>(
  (list) => new Set(list.map(({ id }) => id)).size === list.length,
  'holds two alerts with one id',
);

/** One schema per setting, so that an invalid value does not affect the others. */
export const settingsSchema = {
  currency,
  hoverDelayMs: z.int().check(z.minimum(hoverDelayRange.min), z.maximum(hoverDelayRange.max)),
  palette: z.enum(['green-red', 'blue-orange', 'red-green']),
  opening: z.enum(['hover', 'shift-hover']),
  sensitivity: z.enum(sensitivities),
  marking: z.enum(['every', 'section', 'pointer']),
  markStyle: z.enum(markStyles),
  showsContext: z.boolean(),
  figures: z.enum(['browser', 'english']),
  theme: z.enum(['auto', 'system', 'light', 'dark']),
  details: z.boolean(),
  hiddenRows: z.array(z.enum(cardRows)).check(unique),
  muted: z.array(word).check(unique, z.maxLength(2000)),
  corrections: z.array(correction).check(z.maxLength(2000)),
  watchlist: z.array(coin).check(unique, z.maxLength(200)),
  holdings: z.array(holding).check(uniqueCoins, z.maxLength(400)),
  sitesOff: z.array(host).check(unique, z.maxLength(5000)),
  privateSites: z.array(host).check(unique, z.maxLength(5000)),
  providers: z.array(z.enum(providerIds)).check(unique, z.minLength(1, 'must name a source')),
  proxy: z
    .string()
    .check(z.refine((text) => text === '' || readProxyUrl(text) === text, 'is no address of a proxy')),
  contextSources: z.array(z.enum(contextSourceIds)).check(unique),
  fetchesList: z.boolean(),
  paused: z.boolean(),
  alerts: z.array(alertSchema).check(uniqueIds, z.maxLength(mostAlerts)),
  badge: z.enum(badgeFigures),
  badgeCoin: coin,
} satisfies { [K in keyof Settings]: z.ZodMiniType };

export const settingNames = Object.keys(settingsSchema) as (keyof Settings)[];

/**
 * What is stored: the version of the shape, and only the settings that the reader changed. An earlier version is migrated
 * when it is read, and stored with the next change. A newer one does not fit.
 */
export const envelopeSchema: z.ZodMiniType<VersionedSettings> = z.pipe(
  z.object({ version: z.number(), values: z.record(z.string(), z.unknown()) }),
  z.transform((stored, { issues }) => {
    const migrated = migrate(stored);
    if (migrated) return migrated;
    issues.push({ code: 'custom', input: stored, message: 'is of no version that can be read' });
    return z.NEVER;
  }),
);
