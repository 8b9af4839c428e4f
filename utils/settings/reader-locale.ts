import { figureLocale } from '../domain/format/number-format.ts';
import { settingsOrLastKnown } from './settings-store.ts';

/** The locale in which the background writes figures: notifications, the address bar. */
export async function readerLocale(): Promise<string> {
  const { figures } = await settingsOrLastKnown();
  return figureLocale(figures, navigator.language);
}
