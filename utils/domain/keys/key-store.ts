/** What a key buys: CoinGecko's two tiers live on different hosts and take different headers. */
export type KeyTier = 'demo' | 'pro';

/** Why a provider would not take a key: unknown or revoked, of the other tier, or not good for this request. */
export type KeyRefusal = 'wrong-key' | 'wrong-tier' | 'plan';

/** A key that the reader typed in. */
export interface ApiKey {
  readonly tier: KeyTier;
  readonly key: string;
  /** Milliseconds since 1970; a key saved anew counts as another one. */
  readonly savedAt: number;
  /** Set once the provider refused it; the reader is told, and requests go without it. */
  readonly refused: KeyRefusal | null;
}

export interface ApiKeys {
  readonly coingecko?: ApiKey;
}

/** The reader's keys, kept where no content script and no page can read them. Background and options page only. */
export interface KeyStore {
  read(): Promise<ApiKeys>;
  /** Notes that a provider refused the key saved at `savedAt`; does nothing where it was replaced meanwhile. */
  refuse(provider: keyof ApiKeys, savedAt: number, why: KeyRefusal): Promise<void>;
}
