import { useOrigins } from '../hooks/use-sites.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { WelcomeView } from './WelcomeView.tsx';

/** The page after the installation: connects the hooks with the view. */
export function WelcomeApp() {
  const { settings, saveState, change } = useSettings();
  const { origins, request } = useOrigins();
  return (
    <WelcomeView
      settings={settings}
      error={saveState.kind === 'failed' ? saveState.error : null}
      change={change}
      origins={origins}
      onRequest={request}
      locale={navigator.language}
    />
  );
}
