import { t } from '../../utils/domain/text/messages.ts';

/** The sample text of the preview, with a place for its card. Runs in a frame of the options page. */
export function PreviewView() {
  return (
    <main class="preview-page">
      <article>
        <h1>{t('options_preview_title')}</h1>
        <p>{t('options_preview_text')}</p>
        <h2>{t('options_preview_second_title')}</h2>
        <p>{t('options_preview_second_text')}</p>
      </article>
      {/* Only to be looked at: no control of it can be reached. */}
      <div class="example" data-part="example-card" inert />
    </main>
  );
}
