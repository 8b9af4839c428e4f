import { figureLocale } from '../../utils/domain/format/number-format.ts';
import {
  managedSettings,
  noPolicy,
  policyOf,
  type PolicyState,
  withoutPolicy,
} from '../../utils/domain/settings/policy.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { UpdateNotice } from '../../utils/domain/settings/update-notice.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { AlertsHandle } from '../hooks/use-alerts.ts';
import type { CommandsHandle } from '../hooks/use-commands.ts';
import type { ImportHandle } from '../hooks/use-import.ts';
import type { KeysHandle } from '../hooks/use-keys.ts';
import type { OriginsHandle } from '../hooks/use-sites.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import type { StoredAside } from '../hooks/use-stored-aside.ts';
import type { SyncHandle } from '../hooks/use-sync.ts';
import { AboutSection } from './AboutSection.tsx';
import { AlertsField } from './AlertsField.tsx';
import { BadgeField } from './BadgeField.tsx';
import { CardChoices } from './CardChoices.tsx';
import { CardFields } from './CardFields.tsx';
import { CoinListField } from './CoinListField.tsx';
import { CommandsField } from './CommandsField.tsx';
import { DataSection } from './DataSection.tsx';
import { GeneralFields } from './GeneralFields.tsx';
import { Group } from './Group.tsx';
import { MarkFields } from './MarkFields.tsx';
import { Section } from './Section.tsx';
import { SiteFields } from './SiteFields.tsx';
import { SourceFields } from './SourceFields.tsx';
import { SyncField } from './SyncField.tsx';
import { WatchlistField } from './WatchlistField.tsx';

export interface SettingGroupsProps {
  readonly settings: Settings;
  /** Null until read. */
  readonly policy: PolicyState | null;
  readonly change: ChangeSettings;
  readonly keys: KeysHandle;
  readonly access: OriginsHandle;
  readonly imports: ImportHandle;
  readonly aside: StoredAside;
  readonly sync: SyncHandle;
  readonly alerts: AlertsHandle;
  readonly commands: CommandsHandle;
  readonly browserLocale: string;
  readonly now: number;
  /** The version of this Tickmark. */
  readonly version: string;
  /** What the last update brought, until it was seen. */
  readonly update: UpdateNotice | null;
}

/** The groups of settings, in the order of `groups`. */
export function SettingGroups(props: SettingGroupsProps) {
  const { settings, change, keys, access, alerts, browserLocale, now } = props;
  const policy = props.policy ? policyOf(props.policy) : noPolicy;
  const locale = figureLocale(settings.figures, browserLocale);
  return (
    <>
      <Group name="general">
        <GeneralFields settings={settings} change={change} browserLocale={browserLocale} />
      </Group>
      <Group name="marks">
        <MarkFields settings={settings} change={change} />
      </Group>
      <Group name="card">
        <CardFields settings={settings} change={change} />
      </Group>
      <Group name="coins">
        <Section title={t('options_watchlist')} note={t('options_watchlist_note')} name="watchlist">
          <WatchlistField coins={settings.watchlist} change={change} />
        </Section>
        <CardChoices settings={settings} change={change} />
        <CoinListField on={settings.fetchesList} change={change} />
      </Group>
      <Group name="sites">
        <SiteFields settings={settings} managedOff={policy.sitesOff ?? []} change={change} access={access} />
      </Group>
      <Group name="sources">
        <SourceFields
          settings={settings}
          managed={managedSettings(policy)}
          allowsKeys={policy.allowKeys !== false}
          keys={keys}
          origins={access.origins}
          change={change}
        />
      </Group>
      <Group name="alerts">
        <Section title={t('alert_section')} note={t('options_alerts_note')} name="alerts">
          <AlertsField settings={settings} handle={alerts} locale={locale} now={now} />
        </Section>
        <Section title={t('options_badge')} note={t('options_badge_note')} name="badge">
          <BadgeField settings={settings} change={change} />
        </Section>
      </Group>
      <Group name="keys">
        <Section title={t('options_keys')} note={t('options_keys_note')} name="keys">
          <CommandsField {...props.commands} />
        </Section>
      </Group>
      <Group name="data">
        <DataSection
          settings={withoutPolicy(settings, policy)}
          handle={props.imports}
          aside={props.aside}
          locale={locale}
        />
        <Section title={t('options_sync')} note={t('options_sync_note')} name="sync">
          <SyncField handle={props.sync} locale={locale} now={now} />
        </Section>
      </Group>
      <Group name="about">
        <AboutSection version={props.version} update={props.update} />
      </Group>
    </>
  );
}
