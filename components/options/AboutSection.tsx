import { otherSources, sources } from '../../utils/domain/quote/sources.ts';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';
import type { UpdateNotice } from '../../utils/domain/settings/update-notice.ts';
import { Section } from './Section.tsx';

interface Props {
  /** The version of this Tickmark. */
  readonly version: string;
  /** What the last update brought; null once it was seen, and after an installation. */
  readonly update: UpdateNotice | null;
}

const privacyLines: readonly PlainKey[] = [
  'options_about_privacy_server',
  'options_about_privacy_same',
  'options_about_privacy_address',
  'options_about_privacy_idle',
  'options_about_privacy_age',
];

const newsOfVersion: readonly PlainKey[] = ['options_about_new_card', 'options_about_new_settings'];

/** Version, privacy in five lines, sources and licences. */
export function AboutSection({ version, update }: Props) {
  return (
    <Section title={t('options_about')} note={t('options_about_version', { version })} name="about">
      <div class="about">
        {update && (
          <div class="news" data-part="news">
            <strong>{t('options_about_new', { version: update.to })}</strong>
            <ul>
              {newsOfVersion.map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </div>
        )}
        <ul data-part="privacy">
          {privacyLines.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <p class="note" data-part="sources">
          {t('options_about_sources')}{' '}
          {[...Object.values(sources), ...otherSources].map(({ name, url }, index) => (
            <span key={name}>
              {index > 0 && t('shared_list_separator')}
              <a href={url} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            </span>
          ))}
        </p>
        <p>
          <a href="/THIRD-PARTY-NOTICES.txt" target="_blank" rel="noopener" data-part="licences">
            {t('options_licences')}
          </a>
        </p>
      </div>
    </Section>
  );
}
