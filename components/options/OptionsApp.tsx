import { grantedOrigins } from '../../utils/domain/sites/access.ts';
import { manifestOrigins } from '../../utils/platform/permissions.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useOrigins } from '../hooks/use-origins.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { GrantedSites } from './GrantedSites.tsx';
import { OptionsView } from './OptionsView.tsx';
import { Section } from './Section.tsx';

/** The options page: reads the settings, draws nothing itself. */
export function OptionsApp() {
  const { settings, saveState, change } = useSettings();
  const { origins, request, remove } = useOrigins();
  const keys = useKeys();
  return (
    <OptionsView
      settings={settings}
      saveState={saveState}
      change={change}
      keys={keys}
      locale={navigator.language}
    >
      {origins && (
        <Section
          title="Sites"
          note="Where Tickmark runs by itself. On any other page, the popup marks it once."
        >
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
