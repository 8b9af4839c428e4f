import type { ApiKey, ApiKeys, KeyRefusal, KeyTier } from './key-store.ts';

/** Whose keys the reader may enter. */
export type KeyService = keyof ApiKeys;

/** What the options page may know of a key. */
export interface MaskedKey {
  readonly service: KeyService;
  readonly tier: KeyTier;
  /** The last characters, enough for the reader to tell one key from another. */
  readonly ending: string;
  readonly refused: KeyRefusal | null;
}

/** What the reader typed. */
export interface NewKey {
  readonly service: KeyService;
  readonly tier: KeyTier;
  readonly key: string;
}

/** How many characters of a key are shown. */
const shown = 4;

/** Fit for a header: visible ASCII, without blanks; long enough that its ending gives nothing away. */
const wellFormed = /^[\x21-\x7e]{12,200}$/;

/** What was pasted as a key, without the blanks around it; null where it can't be one. */
export function readPastedKey(pasted: string): string | null {
  const key = pasted.trim();
  return wellFormed.test(key) ? key : null;
}

export function maskKey(service: KeyService, { tier, key, refused }: ApiKey): MaskedKey {
  return { service, tier, ending: key.slice(-shown), refused };
}
