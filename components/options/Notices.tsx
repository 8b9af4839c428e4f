import { t } from '../../utils/domain/text/messages.ts';
import { usePackagedText } from '../hooks/use-packaged-text.ts';

/** The licences of everything that is shipped, from the file that the build makes. Read when it is opened. */
export function Notices() {
  const { text, failed, load } = usePackagedText('/THIRD-PARTY-NOTICES.txt');
  return (
    <details class="notices" onToggle={({ currentTarget: { open } }) => open && load()}>
      <summary>{t('options_licences')}</summary>
      {failed && (
        <p class="error" role="alert">
          {t('options_licences_failed')}
        </p>
      )}
      {text !== null && <pre tabIndex={0}>{text}</pre>}
    </details>
  );
}
