import type { ComponentChildren } from 'preact';
import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  /** Whether a policy sets what the controls show. */
  readonly isManaged: boolean;
  readonly children: ComponentChildren;
}

/** Controls that are locked, and say so, where an organisation's policy sets their value. */
export function Managed({ isManaged, children }: Props) {
  if (!isManaged) return <>{children}</>;
  return (
    <fieldset class="managed" disabled data-part="managed">
      <legend class="managed-note">
        <LockIcon /> {t('options_managed')}
      </legend>
      {children}
    </fieldset>
  );
}

export function LockIcon() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" aria-hidden="true">
      <rect x="3.2" y="7.2" width="9.6" height="6.6" rx="1.6" stroke-width="1.4" />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" stroke-width="1.4" />
    </svg>
  );
}
