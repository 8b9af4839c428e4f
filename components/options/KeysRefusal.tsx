import type { KeyRefusal, KeyTier } from '../../utils/domain/keys/key-store.ts';

interface Props {
  readonly refused: KeyRefusal;
  readonly tier: KeyTier;
}

const otherTier: Readonly<Record<KeyTier, string>> = { demo: 'a Pro key', pro: 'a Demo key' };

const reasons: Readonly<Record<KeyRefusal, (tier: KeyTier) => string>> = {
  'wrong-key': () => 'CoinGecko does not know it. It may be mistyped or revoked.',
  'wrong-tier': (tier) => `CoinGecko takes it for ${otherTier[tier]}. Remove it and enter it as one.`,
  plan: () => 'Its plan does not cover what Tickmark asks for.',
};

/** Why a key is not used at the moment, and what happens instead. */
export function KeysRefusal({ refused, tier }: Props) {
  return (
    <p class="keys-refusal warn" role="alert" data-part="key-problem">
      <strong>Check your key.</strong> {reasons[refused](tier)} Until then prices come without a key.
    </p>
  );
}
