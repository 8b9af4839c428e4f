import { t } from '../../utils/domain/text/messages.ts';

/** The sample text of the preview, with a place for its card. Runs in a frame of the options page. */
export function PreviewView() {
  return (
    <main class="preview-page">
      <article>
        <h1>{t('preview_title')}</h1>
        <p>{t('preview_text')}</p>
        <h2>{t('preview_second_title')}</h2>
        <p>{t('preview_second_text')}</p>
      </article>
      {/* Only to be looked at: no control of it can be reached, and no coin in it is marked. */}
      <div class="example" data-part="example-card" inert aria-hidden="true" />
    </main>
  );
}
