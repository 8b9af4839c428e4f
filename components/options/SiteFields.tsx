import {
  addPrivateSite,
  removePrivateSite,
  removeSiteOff,
  turnOffSite,
} from '../../utils/domain/settings/settings-edits.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { grantedOrigins } from '../../utils/domain/sites/access.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { manifestOrigins } from '../../utils/platform/permissions.ts';
import type { OriginsHandle } from '../hooks/use-sites.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { GrantedSites } from './GrantedSites.tsx';
import { NewsSearch } from './NewsSearch.tsx';
import { Section } from './Section.tsx';
import { SiteListField } from './SiteListField.tsx';

interface Props {
  readonly settings: Pick<Settings, 'sitesOff' | 'privateSites' | 'paused'>;
  /** Sites that a policy turns off. */
  readonly managedOff: readonly string[];
  readonly access: OriginsHandle;
  readonly change: ChangeSettings;
}

/** Where Tickmark runs, where it is turned off, and of which sites it keeps nothing on disk. */
export function SiteFields({ settings, managedOff, access, change }: Props) {
  const { origins } = access;
  return (
    <>
      {origins && (
        <Section title={t('options_news')} note={t('options_news_note')} name="news">
          <NewsSearch
            sitesOff={settings.sitesOff}
            managedOff={managedOff}
            origins={origins}
            change={change}
            onRequest={access.request}
          />
        </Section>
      )}
      {origins && (
        <Section title={t('options_sites')} note={t('options_sites_note')} name="sites">
          <GrantedSites
            origins={origins}
            granted={grantedOrigins(origins, manifestOrigins())}
            onRequest={access.request}
            onRemove={access.remove}
          />
        </Section>
      )}
      <Section title={t('options_sites_off')} note={t('options_sites_off_note')} name="sites-off">
        <SiteListField
          name="site"
          sites={settings.sitesOff}
          managed={managedOff}
          texts={{
            none: t('options_sites_off_none'),
            remove: t('options_site_turn_on'),
            removeLabel: (site) => t('options_site_turn_on_label', { site }),
            add: t('options_site_turn_off'),
            field: t('options_site_to_turn_off'),
            listed: (site) => t('options_site_turned_off', { site }),
          }}
          onAdd={(site) => change(turnOffSite(site))}
          onRemove={(site) => change(removeSiteOff(site))}
        />
      </Section>
      <Section title={t('options_pause')} note={t('options_pause_note')} name="paused">
        <label class="source">
          <input
            type="checkbox"
            data-field="paused"
            checked={settings.paused}
            onChange={({ currentTarget: { checked } }) => change(() => ({ paused: checked }))}
          />
          {t('options_pause_label')}
        </label>
      </Section>
      <Section title={t('options_private_sites')} note={t('options_private_sites_note')} name="private-sites">
        <SiteListField
          name="private-site"
          sites={settings.privateSites}
          texts={{
            none: t('options_private_sites_none'),
            remove: t('options_remove'),
            removeLabel: (site) => t('options_private_site_remove_label', { site }),
            add: t('options_private_site_add'),
            field: t('options_private_site_to_add'),
            listed: (site) => t('options_private_site_listed', { site }),
          }}
          onAdd={(site) => change(addPrivateSite(site))}
          onRemove={(site) => change(removePrivateSite(site))}
        />
      </Section>
    </>
  );
}
