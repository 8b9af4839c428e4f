import { grantedOrigins } from '../../utils/domain/sites/access.ts';
import { noPolicy, policyOf } from '../../utils/domain/settings/policy.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { manifestOrigins } from '../../utils/platform/permissions.ts';
import { ownVersion } from '../../utils/platform/runtime.ts';
import { useCoinNames } from '../hooks/use-coin-names.ts';
import { namedCoins } from '../shared/named-coins.ts';
import { useAlerts } from '../hooks/use-alerts.ts';
import { useCommands } from '../hooks/use-commands.ts';
import { useImport } from '../hooks/use-import.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useOrigins } from '../hooks/use-origins.ts';
import { usePolicy } from '../hooks/use-policy.ts';
import { useNow } from '../hooks/use-polled.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useUpdateNotice } from '../hooks/use-update-notice.ts';
import { useStoredAside } from '../hooks/use-stored-aside.ts';
import { GrantedSites } from './GrantedSites.tsx';
import { NotifyFields } from './NotifyFields.tsx';
import { OptionsView } from './OptionsView.tsx';
import { Section } from './Section.tsx';

/** The options page: connects the hooks with the view. */
export function OptionsApp() {
  const { settings, saveState, change } = useSettings();
  const { origins, request, remove } = useOrigins();
  const keys = useKeys();
  const policy = usePolicy();
  const update = useUpdateNotice(true);
  const imports = useImport(settings, policy ? policyOf(policy) : noPolicy);
  const aside = useStoredAside();
  const alerts = useAlerts(change);
  useCoinNames(namedCoins(settings, alerts.record));
  const commands = useCommands();
  const now = useNow();
  const locale = navigator.language;
  return (
    <OptionsView
      settings={settings}
      policy={policy}
      saveState={saveState}
      change={change}
      keys={keys}
      origins={origins}
      imports={imports}
      aside={aside}
      locale={locale}
      version={ownVersion()}
      update={update}
    >
      {settings && (
        <NotifyFields
          settings={settings}
          change={change}
          alerts={alerts}
          commands={commands}
          locale={locale}
          now={now}
        />
      )}
      {origins && (
        <Section title={t('options_sites')} note={t('options_sites_note')} name="sites">
          <GrantedSites
            origins={origins}
            granted={grantedOrigins(origins, manifestOrigins())}
            onRequest={request}
            onRemove={remove}
          />
        </Section>
      )}
    </OptionsView>
  );
}
