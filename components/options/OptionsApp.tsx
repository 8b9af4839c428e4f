import { useKeys } from '../hooks/use-keys.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { OptionsView } from './OptionsView.tsx';

/** The options page: reads the settings, draws nothing itself. */
export function OptionsApp() {
  const { settings, saveState, change } = useSettings();
  const keys = useKeys();
  return (
    <OptionsView
      settings={settings}
      saveState={saveState}
      change={change}
      keys={keys}
      locale={navigator.language}
    />
  );
}
