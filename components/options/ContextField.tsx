import { useState } from 'preact/hooks';
import {
  contextHosts,
  contextOrigins,
  type ContextSourceId,
  contextSourceIds,
} from '../../utils/domain/context/context-sources.ts';
import { coversHost } from '../../utils/domain/sites/match-pattern.ts';
import { turnContextSource } from '../../utils/domain/settings/settings-edits.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { logError } from '../../utils/platform/log.ts';
import { removeOrigins, requestOrigins } from '../../utils/platform/permissions.ts';
import type { KeysHandle } from '../hooks/use-keys.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { Section } from './Section.tsx';
import { SourceKeyField } from './SourceKeyField.tsx';

/** Firefox stops the background after 30 s whatever is connected, so that it can't observe streams. */
const offered = contextSourceIds.filter((source) => !(import.meta.env.FIREFOX && source === 'streams'));

interface Props {
  readonly settings: Pick<Settings, 'showsContext' | 'contextSources'>;
  readonly keys: KeysHandle;
  /** The granted match patterns; null until known. */
  readonly origins: readonly string[] | null;
  readonly change: ChangeSettings;
}

/** Figures around the price: one switch for all of them, and the sources, each with its permission and, where needed, a key. */
export function ContextField({ settings, keys, origins, change }: Props) {
  const { showsContext, contextSources } = settings;
  const [refused, setRefused] = useState<ContextSourceId | null>(null);
  const turn = async (source: ContextSourceId, on: boolean): Promise<void> => {
    setRefused(null);
    try {
      // In the click itself: the browser requires a user gesture.
      if (on && !(await requestOrigins(contextOrigins(source)))) return setRefused(source);
      change(turnContextSource(source, on));
      // Those of the manifest, which has all of a news site's hosts, can't be removed.
      const own = contextOrigins(source).filter((origin) => origins?.includes(origin));
      if (!on && own.length > 0) await removeOrigins(own);
    } catch (error) {
      logError('a permission', error);
      setRefused(source);
    }
  };
  return (
    <Section title={t('options_context')} note={t('options_context_note')} name="context">
      <label class="source">
        <input
          type="checkbox"
          data-field="shows-context"
          checked={showsContext}
          onChange={({ currentTarget: { checked } }) => change(() => ({ showsContext: checked }))}
        />
        {t('options_context_label')}
      </label>
      <ul class="list" aria-label={t('options_context_sources')}>
        {offered.map((source) => {
          const isGranted = contextHosts[source].every((host) =>
            origins?.some((origin) => coversHost(origin, host)),
          );
          const isOn = contextSources.includes(source) && isGranted;
          return (
            <li key={source} data-source={source}>
              <label class="list-row source">
                <input
                  type="checkbox"
                  checked={isOn}
                  disabled={origins === null}
                  onChange={({ currentTarget }) => void turn(source, currentTarget.checked)}
                />
                <span class="list-name">
                  {t(`options_context_${source}`)}{' '}
                  <span class="note">{t(`options_context_${source}_note`)}</span>
                </span>
              </label>
              {isOn && (source === 'coinglass' || source === 'stocktwits') && (
                <SourceKeyField service={source} handle={keys} />
              )}
              {refused === source && (
                <p class="error" role="alert">
                  {t('options_context_refused')}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
