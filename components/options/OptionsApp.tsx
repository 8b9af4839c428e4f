import { noPolicy, policyOf } from '../../utils/domain/settings/policy.ts';
import { ownVersion } from '../../utils/platform/runtime.ts';
import { useAlerts } from '../hooks/use-alerts.ts';
import { useCoinNames } from '../hooks/use-coin-names.ts';
import { useCommands } from '../hooks/use-commands.ts';
import { useImport } from '../hooks/use-import.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useOrigins } from '../hooks/use-sites.ts';
import { useNow } from '../hooks/use-polled.ts';
import { usePolicy, useSettings } from '../hooks/use-settings.ts';
import { useStoredAside } from '../hooks/use-stored-aside.ts';
import { useSync } from '../hooks/use-sync.ts';
import { useUpdateNotice } from '../hooks/use-update-notice.ts';
import { namedCoins } from '../shared/named-coins.ts';
import { OptionsView } from './OptionsView.tsx';

/** The options page: connects the hooks with the view. */
export function OptionsApp() {
  const { settings, saveState, change, undo } = useSettings();
  const policy = usePolicy();
  const alerts = useAlerts(change);
  useCoinNames(namedCoins(settings, alerts.record));
  return (
    <OptionsView
      settings={settings}
      policy={policy}
      saveState={saveState}
      change={change}
      undo={undo}
      keys={useKeys()}
      access={useOrigins()}
      imports={useImport(settings, policy ? policyOf(policy) : noPolicy)}
      aside={useStoredAside()}
      sync={useSync()}
      alerts={alerts}
      commands={useCommands()}
      browserLocale={navigator.language}
      now={useNow()}
      version={ownVersion()}
      update={useUpdateNotice(true)}
    />
  );
}
