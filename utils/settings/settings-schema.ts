import * as z from 'zod/mini';
import { coinById } from '../domain/coin/catalog.ts';
import { currencies } from '../domain/settings/currencies.ts';
import { hoverDelayRange, type Settings } from '../domain/settings/settings.ts';

// Pages of an extension may not evaluate strings, so zod must not compile its checks.
z.config({ jitless: true });

const coin = z.string().check(z.refine((id) => coinById(id) !== undefined, 'is no coin that Tickmark knows'));
const host = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'is no host name'), z.maxLength(253));
const unique = z.refine<unknown[]>(
  (list) => new Set(list).size === list.length,
  'holds the same entry twice',
);

/** One check a setting, so that one bad value never costs the others. */
export const settingsSchema = {
  currency: z
    .string()
    .check(z.refine((code) => currencies.includes(code), 'is no currency that Tickmark knows')),
  hoverDelayMs: z.int().check(z.minimum(hoverDelayRange.min), z.maximum(hoverDelayRange.max)),
  palette: z.enum(['green-red', 'blue-orange', 'red-green']),
  watchlist: z.array(coin).check(unique, z.maxLength(200)),
  sitesOff: z.array(host).check(unique, z.maxLength(5000)),
  paused: z.boolean(),
} satisfies { [K in keyof Settings]: z.ZodMiniType };

export const settingNames = Object.keys(settingsSchema) as (keyof Settings)[];

/** What is stored: the version of the shape, and only the settings that the reader changed. */
export const envelopeSchema = z.object({ version: z.literal(1), values: z.record(z.string(), z.unknown()) });
export type SettingsEnvelope = z.infer<typeof envelopeSchema>;
