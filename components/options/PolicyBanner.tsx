import type { PolicyFault, PolicyState } from '../../utils/domain/settings/policy.ts';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';
import { LockIcon } from './Managed.tsx';

const faultTexts: Readonly<Record<PolicyFault['kind'], PlainKey>> = {
  'unknown-name': 'options_policy_unknown_name',
  'invalid-value': 'options_policy_invalid_value',
};

/** Says that an organisation manages settings, or why its policy is not applied. */
export function PolicyBanner({ state }: { readonly state: PolicyState | null }) {
  switch (state?.kind) {
    case 'valid':
      return (
        <p class="policy" data-part="policy">
          <LockIcon /> {t('options_policy')}
        </p>
      );
    case 'invalid':
      return (
        <div class="policy warn" role="alert" data-part="policy-invalid">
          <p>{t('options_policy_invalid')}</p>
          <ul>
            {state.faults.map(({ name, kind }) => (
              <li key={name}>
                <code>{name}</code> {t(faultTexts[kind])}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'unreadable':
      return (
        <p class="policy warn" role="alert" data-part="policy-invalid">
          {t('options_policy_unreadable')}
        </p>
      );
    case 'none':
    case undefined:
      return null;
  }
}
