/** CoinGecko's two plans have different hosts and take different headers. Other providers have one kind of key: `only`. */
export const keyTiers = ['demo', 'pro', 'only'] as const;
export type KeyTier = (typeof keyTiers)[number];

/** Why a provider rejected a key: unknown or revoked, of the other tier, or not valid for this request. */
export type KeyRefusal = 'wrong-key' | 'wrong-tier' | 'plan';

/** A key that the reader entered. */
export interface ApiKey {
  readonly tier: KeyTier;
  readonly key: string;
  /** Milliseconds since 1970; identifies the key: one saved anew counts as another. */
  readonly savedAt: number;
  /** Set once the provider rejected it: the options page says so, and requests are sent without it. */
  readonly refused: KeyRefusal | null;
  /** Whether the provider accepted it when it was checked; keys of earlier versions lack it. */
  readonly isConfirmed?: boolean | undefined;
}

/** The providers for which the reader may enter a key. Stocktwits' is a user and a password: `user:password`. */
export const keyServices = ['coingecko', 'coinglass', 'stocktwits'] as const;
export type KeyService = (typeof keyServices)[number];

export type ApiKeys = Readonly<Partial<Record<KeyService, ApiKey>>>;

/** The reader's keys as the market reads them. Background only. */
export interface KeyStore {
  read(): Promise<ApiKeys>;
  /** Stores that a provider rejected the key saved at `savedAt`; does nothing where it was replaced meanwhile. */
  refuse(service: KeyService, savedAt: number, why: KeyRefusal): Promise<void>;
}

/** A key as the options page shows it. */
export interface MaskedKey {
  readonly service: KeyService;
  readonly tier: KeyTier;
  /** The last characters, enough to tell one key from another. */
  readonly ending: string;
  readonly refused: KeyRefusal | null;
  /** Whether the provider accepted it when it was checked. */
  readonly isConfirmed: boolean;
}

/** A key as the reader entered it. */
export interface NewKey {
  readonly service: KeyService;
  readonly tier: KeyTier;
  readonly key: string;
}

/** How many of the last characters of a key are shown. */
const shownCharacters = 4;

/** Valid in a header: visible ASCII without spaces; long enough that its ending reveals nothing. */
const wellFormed = /^[\x21-\x7e]{12,200}$/;

/** A pasted key without the white space around it; null where it can't be a key. */
export function readPastedKey(pasted: string): string | null {
  const key = pasted.trim();
  return wellFormed.test(key) ? key : null;
}

export function maskKey(service: KeyService, { tier, key, refused, isConfirmed = false }: ApiKey): MaskedKey {
  return { service, tier, ending: key.slice(-shownCharacters), refused, isConfirmed };
}
