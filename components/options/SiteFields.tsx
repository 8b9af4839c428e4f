import {
  addPrivateSite,
  removePrivateSite,
  removeSiteOff,
  turnOffSite,
} from '../../utils/domain/settings/settings-edits.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { Section } from './Section.tsx';
import { SiteListField } from './SiteListField.tsx';

interface Props {
  readonly settings: Pick<Settings, 'sitesOff' | 'privateSites'>;
  /** Sites that a policy turns off. */
  readonly managedOff: readonly string[];
  readonly change: ChangeSettings;
}

/** The sites on which Tickmark is turned off, and those of which it keeps nothing on disk. */
export function SiteFields({ settings, managedOff, change }: Props) {
  return (
    <>
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
