/** Whose keys the reader may enter. */
export type KeyService = 'coingecko';

/** What the reader bought: a demo key is free and used on the public host, a pro key has a host of its own. */
export type KeyTier = 'demo' | 'pro';

/** A key as its provider wants it. Never leaves the background but as a header to that provider's own host. */
export interface ApiKey {
  readonly tier: KeyTier;
  readonly secret: string;
  /** Milliseconds since 1970 when the provider last refused it; null while it is good as far as we know. */
  readonly rejectedAt: number | null;
}

/** What the options page may know of a key. */
export interface MaskedKey {
  readonly service: KeyService;
  readonly tier: KeyTier;
  /** The last characters, enough for the reader to tell one key from another. */
  readonly ending: string;
  readonly rejectedAt: number | null;
}

/** What the reader typed. */
export interface NewKey {
  readonly service: KeyService;
  readonly tier: KeyTier;
  readonly secret: string;
}

/** How many characters of a key are shown. */
const shown = 4;

/** Fit for a header: visible ASCII, without blanks; long enough that its ending gives nothing away. */
const wellFormed = /^[\x21-\x7e]{12,200}$/;

/** What was pasted as a key, without the blanks around it; null where it can't be one. */
export function readSecret(pasted: string): string | null {
  const secret = pasted.trim();
  return wellFormed.test(secret) ? secret : null;
}

export function maskKey(service: KeyService, key: ApiKey): MaskedKey {
  return { service, tier: key.tier, ending: key.secret.slice(-shown), rejectedAt: key.rejectedAt };
}
