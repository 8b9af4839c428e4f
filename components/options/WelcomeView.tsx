import type { Settings } from '../../utils/domain/settings/settings.ts';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings, SettingsError } from '../hooks/use-settings.ts';
import { settingsErrorText } from '../shared/settings-error-text.ts';
import { WelcomeChoices } from './WelcomeChoices.tsx';

interface Props {
  /** Null until loaded. */
  readonly settings: Settings | null;
  readonly error: SettingsError | null;
  readonly change: ChangeSettings;
  /** Null until known. */
  readonly origins: readonly string[] | null;
  readonly onRequest: (origins: readonly string[]) => void;
  readonly locale: string;
}

const sent: readonly PlainKey[] = ['welcome_sent_list', 'welcome_sent_moment', 'welcome_sent_name'];
const neverSent: readonly PlainKey[] = [
  'welcome_never_address',
  'welcome_never_identity',
  'welcome_never_analytics',
];

/** What Tickmark does, on a paragraph that works; three choices; what is sent. */
export function WelcomeView({ settings, error, change, origins, onRequest, locale }: Props) {
  return (
    <div class="welcome" data-palette={settings?.palette ?? 'green-red'}>
      <header>
        <img src="/icon-48.png" alt="" width="40" height="40" />
        <h1>{t('welcome_heading')}</h1>
        <p class="lead">{t('welcome_lead')}</p>
      </header>
      <main>
        <section class="sample" aria-label={t('welcome_sample')}>
          <p class="sample-text" data-part="sample">
            {t('welcome_sample_text')}
          </p>
          <p class="note">{t('welcome_sample_hint')}</p>
        </section>
        {settings && origins && (
          <WelcomeChoices
            settings={settings}
            change={change}
            origins={origins}
            onRequest={onRequest}
            locale={locale}
          />
        )}
        <p class="error" role="alert">
          {error !== null && settingsErrorText(error)}
        </p>
        <div class="privacy">
          <Facts title={t('welcome_sent')} facts={sent} name="sent" />
          <Facts title={t('welcome_never')} facts={neverSent} name="never" />
        </div>
        <p class="pin" data-part="pin">
          {t('welcome_pin')}
        </p>
      </main>
      <footer class="note">
        {t('welcome_later')} <a href="/options.html">{t('welcome_options')}</a>
      </footer>
    </div>
  );
}

interface FactsProps {
  readonly title: string;
  readonly facts: readonly PlainKey[];
  readonly name: string;
}

function Facts({ title, facts, name }: FactsProps) {
  return (
    <section aria-label={title} data-part={name}>
      <h2>{title}</h2>
      <ul>
        {facts.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </section>
  );
}
