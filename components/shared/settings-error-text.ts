import { type PlainKey, t } from '../../utils/domain/text/messages.ts';
import type { SettingsError } from '../hooks/use-settings.ts';

const messages: Readonly<Record<SettingsError, PlainKey>> = {
  'too-many': 'shared_not_saved_too_many',
  'too-few': 'shared_not_saved_too_few',
  invalid: 'shared_not_saved_invalid',
  managed: 'shared_not_saved_managed',
  storage: 'shared_not_saved_storage',
  'not-loaded': 'shared_settings_not_loaded',
};

/** Why settings are missing or a change was not stored, in one sentence. */
export function settingsErrorText(error: SettingsError): string {
  return t(messages[error]);
}
