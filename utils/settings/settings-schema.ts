import { z } from '../platform/zod.ts';
import { longestWord } from '../domain/choices/choice.ts';
import { coinIdPattern, longestCoinId } from '../domain/coin/coin.ts';
import { providerIds } from '../domain/quote/sources.ts';
import { sensitivities } from '../domain/recognition/mention.ts';
import { migrate, type VersionedSettings } from '../domain/settings/migrate.ts';
import { currencies } from '../domain/settings/currencies.ts';
import { hoverDelayRange, type Settings } from '../domain/settings/settings.ts';

// Checks the form of an id, not the catalog: that is large, and a coin that it no longer has must not invalidate the list.
const coin = z.string().check(z.regex(coinIdPattern, 'holds what is no coin id'), z.maxLength(longestCoinId));
const host = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'is no host name'), z.maxLength(253));
const unique = z.refine<unknown[]>(
  (list) => new Set(list).size === list.length,
  'holds the same entry twice',
);

const word = z.string().check(z.minLength(1), z.maxLength(longestWord));
const correction = z.object({ word, from: coin, to: z.nullable(coin), site: z.exactOptional(host) });

/** One schema per setting, so that an invalid value does not affect the others. */
export const settingsSchema = {
  currency: z
    .string()
    .check(z.refine((code) => currencies.includes(code), 'is no currency that Tickmark knows')),
  hoverDelayMs: z.int().check(z.minimum(hoverDelayRange.min), z.maximum(hoverDelayRange.max)),
  palette: z.enum(['green-red', 'blue-orange', 'red-green']),
  opening: z.enum(['hover', 'shift-hover']),
  sensitivity: z.enum(sensitivities),
  marking: z.enum(['every', 'section', 'pointer']),
  theme: z.enum(['auto', 'system', 'light', 'dark']),
  details: z.boolean(),
  muted: z.array(word).check(unique, z.maxLength(2000)),
  corrections: z.array(correction).check(z.maxLength(2000)),
  watchlist: z.array(coin).check(unique, z.maxLength(200)),
  sitesOff: z.array(host).check(unique, z.maxLength(5000)),
  privateSites: z.array(host).check(unique, z.maxLength(5000)),
  providers: z.array(z.enum(providerIds)).check(unique, z.minLength(1, 'must name a source')),
  fetchesList: z.boolean(),
  paused: z.boolean(),
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
