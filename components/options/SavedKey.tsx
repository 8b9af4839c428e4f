import type { KeyRefusal, KeyService, KeyTier, MaskedKey } from '../../utils/domain/keys/api-key.ts';
import type { KeyCheck, UncheckedReason } from '../../utils/domain/keys/key-check.ts';
import { type MessageKey, type PlainKey, t } from '../../utils/domain/text/messages.ts';
import type { KeysHandle } from '../hooks/use-keys.ts';

interface Props {
  readonly saved: MaskedKey;
  readonly handle: KeysHandle;
}

const savedTiers: Readonly<Record<KeyTier, PlainKey>> = {
  demo: 'options_key_demo_saved',
  pro: 'options_key_pro_saved',
  only: 'options_key_saved',
};

const names: Readonly<Record<KeyService, string>> = {
  coingecko: 'CoinGecko',
  coinglass: 'CoinGlass',
  stocktwits: 'Stocktwits',
};

/** A saved key with what the provider says of it. */
export function SavedKey({ saved, handle }: Props) {
  const { service, tier, ending } = saved;
  const check = handle.checks[service];
  return (
    <>
      <div class="list-row" data-key={service}>
        <span class="list-name">
          {t(savedTiers[tier])} <span class="note">{t('options_key_ending', { ending })}</span>
        </span>
        <button
          type="button"
          class="button"
          data-action="check"
          aria-label={t('options_key_test_label', { source: names[service] })}
          aria-disabled={check === 'running'}
          onClick={() => check !== 'running' && handle.check(service)}
        >
          {t('options_key_test')}
        </button>
        <button
          type="button"
          class="button"
          data-action="remove"
          aria-label={t('options_key_remove')}
          onClick={() => handle.remove(service)}
        >
          {t('options_remove')}
        </button>
      </div>
      <div class="key-state" role="status" data-part="key-state">
        <KeyState saved={saved} check={check} />
      </div>
    </>
  );
}

interface StateProps {
  readonly saved: MaskedKey;
  readonly check: KeyCheck | 'running' | undefined;
}

/** A rejection may come with any request; it and a confirmation are stored, the reason of a failed check is not. */
function KeyState({ saved: { service, tier, refused, isConfirmed }, check }: StateProps) {
  const source = names[service];
  if (check === 'running') return <p class="note">{t('options_key_checking', { source })}</p>;
  if (refused)
    return (
      <p class="warn" data-part="key-problem">
        <strong>{t('options_key_check')}</strong> {t(refusals[tier][refused])}{' '}
        {tier !== 'only' && t('options_key_without')}
      </p>
    );
  if (check?.kind === 'unchecked')
    return (
      <p class="warn" data-outcome={check.why}>
        <strong>{t('options_key_saved_unchecked')}</strong> {t(unchecked[check.why], { source })}
      </p>
    );
  return isConfirmed ? (
    <p class="key-valid" data-outcome="valid">
      <span aria-hidden="true">✓</span> {t('options_key_valid', { source })}
    </p>
  ) : (
    <p class="note" data-outcome="none">
      {t('options_key_unchecked')}
    </p>
  );
}

const unchecked = {
  offline: 'options_key_unchecked_offline',
  busy: 'options_key_unchecked_busy',
  blocked: 'options_key_unchecked_blocked',
  withheld: 'options_key_unchecked_withheld',
  unused: 'options_key_unchecked_unused',
  failed: 'options_key_unchecked_failed',
} as const satisfies Readonly<Record<UncheckedReason, MessageKey>>;

/** Why a provider rejects a key, by the tier under which it was saved. */
const refusals: Readonly<Record<KeyTier, Readonly<Record<KeyRefusal, PlainKey>>>> = {
  demo: {
    'wrong-key': 'options_key_unknown',
    'wrong-tier': 'options_key_is_pro',
    plan: 'options_key_plan',
  },
  pro: {
    'wrong-key': 'options_key_unknown',
    'wrong-tier': 'options_key_is_demo',
    plan: 'options_key_plan',
  },
  only: {
    'wrong-key': 'options_key_rejected',
    'wrong-tier': 'options_key_rejected',
    plan: 'options_key_rejected',
  },
};
