import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { AlertsHandle } from '../hooks/use-alerts.ts';
import type { CommandsHandle } from '../hooks/use-commands.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { AlertsField } from './AlertsField.tsx';
import { BadgeField } from './BadgeField.tsx';
import { CommandsField } from './CommandsField.tsx';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly alerts: AlertsHandle;
  readonly commands: CommandsHandle;
  readonly locale: string;
  readonly now: number;
}

/** What reaches the reader outside of pages, and the keys: alerts, badge, commands. */
export function NotifyFields({ settings, change, alerts, commands, locale, now }: Props) {
  return (
    <>
      <Section title={t('alert_section')} note={t('options_alerts_note')} name="alerts">
        <AlertsField settings={settings} handle={alerts} locale={locale} now={now} />
      </Section>
      <Section title={t('options_badge')} note={t('options_badge_note')} name="badge">
        <BadgeField settings={settings} change={change} />
      </Section>
      <Section title={t('options_keys')} note={t('options_keys_note')} name="keys">
        <CommandsField {...commands} />
      </Section>
    </>
  );
}
