import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { KeysHandle } from '../hooks/use-keys.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { ContextField } from './ContextField.tsx';
import { KeysField } from './KeysField.tsx';
import { Managed } from './Managed.tsx';
import { ProxyField } from './ProxyField.tsx';
import { Section } from './Section.tsx';
import { SourcesField } from './SourcesField.tsx';

interface Props {
  readonly settings: Settings;
  /** The settings that a policy fixes. */
  readonly managed: readonly (keyof Settings)[];
  readonly allowsKeys: boolean;
  readonly keys: KeysHandle;
  /** The granted match patterns; null until known. */
  readonly origins: readonly string[] | null;
  readonly change: ChangeSettings;
}

/** Where figures come from. */
export function SourceFields({ settings, managed, allowsKeys, keys, origins, change }: Props) {
  return (
    <>
      <Section title={t('options_sources')} note={t('options_sources_note')} name="sources">
        <Managed isManaged={managed.includes('providers')}>
          <SourcesField order={settings.providers} isProxied={settings.proxy !== ''} change={change} />
        </Managed>
      </Section>
      <Section title={t('options_key')} note={t('options_key_note')} name="key">
        <Managed isManaged={!allowsKeys}>
          <KeysField handle={keys} />
        </Managed>
      </Section>
      <ContextField settings={settings} keys={keys} origins={origins} change={change} />
      <ProxyField proxy={settings.proxy} isManaged={managed.includes('proxy')} change={change} />
    </>
  );
}
