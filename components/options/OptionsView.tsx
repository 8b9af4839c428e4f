import type { ComponentChildren } from 'preact';
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
import type { ImportHandle } from '../hooks/use-import.ts';
import type { KeysHandle } from '../hooks/use-keys.ts';
import type { ChangeSettings, SaveState } from '../hooks/use-settings.ts';
import type { StoredAside } from '../hooks/use-stored-aside.ts';
import { settingsErrorText } from '../shared/settings-error-text.ts';
import { AboutSection } from './AboutSection.tsx';
import { CardChoices } from './CardChoices.tsx';
import { ContextField } from './ContextField.tsx';
import { CoinListField } from './CoinListField.tsx';
import { DataSection } from './DataSection.tsx';
import { DisplayFields } from './DisplayFields.tsx';
import { KeysField } from './KeysField.tsx';
import { Managed } from './Managed.tsx';
import { PolicyBanner } from './PolicyBanner.tsx';
import { ProxyField } from './ProxyField.tsx';
import { Section } from './Section.tsx';
import { SiteFields } from './SiteFields.tsx';
import { SourcesField } from './SourcesField.tsx';
import { WatchlistField } from './WatchlistField.tsx';

interface Props {
  /** Null until loaded. */
  readonly settings: Settings | null;
  /** Null until read. */
  readonly policy: PolicyState | null;
  readonly saveState: SaveState;
  readonly change: ChangeSettings;
  readonly keys: KeysHandle;
  /** The granted match patterns; null until known. */
  readonly origins: readonly string[] | null;
  readonly imports: ImportHandle;
  readonly aside: StoredAside;
  readonly locale: string;
  /** The version of this Tickmark. */
  readonly version: string;
  /** What the last update brought, until it was seen. */
  readonly update: UpdateNotice | null;
  /** The section on permissions, which are not settings. */
  readonly children: ComponentChildren;
}

/** All settings on one page. Each change is stored at once; there is no save button. */
export function OptionsView(props: Props) {
  const { settings, saveState, change, keys, origins, imports, aside, locale, children } = props;
  const policy = props.policy ? policyOf(props.policy) : noPolicy;
  const managed = managedSettings(policy);
  return (
    <div class="options">
      <Header saveState={saveState} />
      <PolicyBanner state={props.policy} />
      {settings && (
        <main>
          <Section title={t('options_watchlist')} note={t('options_watchlist_note')} name="watchlist">
            <WatchlistField coins={settings.watchlist} change={change} />
          </Section>
          <DisplayFields settings={settings} change={change} locale={locale} />
          {children}
          <SiteFields settings={settings} managedOff={policy.sitesOff ?? []} change={change} />
          <CardChoices settings={settings} change={change} />
          <Section title={t('options_sources')} note={t('options_sources_note')} name="sources">
            <Managed isManaged={managed.includes('providers')}>
              <SourcesField order={settings.providers} isProxied={settings.proxy !== ''} change={change} />
            </Managed>
          </Section>
          <ProxyField proxy={settings.proxy} isManaged={managed.includes('proxy')} change={change} />
          <ContextField settings={settings} keys={keys} origins={origins} change={change} />
          <CoinListField on={settings.fetchesList} change={change} />
          <Section title={t('options_key')} note={t('options_key_note')} name="key">
            <Managed isManaged={policy.allowKeys === false}>
              <KeysField handle={keys} />
            </Managed>
          </Section>
          <DataSection
            settings={withoutPolicy(settings, policy)}
            handle={imports}
            aside={aside}
            locale={locale}
          />
          <AboutSection version={props.version} update={props.update} />
        </main>
      )}
    </div>
  );
}

/** Sticky, so that a change far down the page shows whether it was stored. */
function Header({ saveState }: { readonly saveState: SaveState }) {
  return (
    <header class="options-head">
      <img src="/icon-48.png" alt="" width="28" height="28" />
      <h1>{t('options_title')}</h1>
      <output class="save-state">
        {saveState.kind === 'saved' && (
          <span key={saveState.count} class="saved">
            {t('options_saved')}
          </span>
        )}
        {saveState.kind === 'failed' && (
          <span class="error" role="alert">
            {settingsErrorText(saveState.error)}
          </span>
        )}
      </output>
    </header>
  );
}
