import { t } from '../../utils/domain/text/messages.ts';

/** A text with marks and a card that follow each change. A frame, so that only its text is marked. */
export function Preview() {
  return (
    <aside class="preview-pane" aria-label={t('options_preview')}>
      <h2>{t('options_preview')}</h2>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- A page of our own, which needs the browser's API. */}
      <iframe src="/preview.html" title={t('options_preview')} data-part="preview" />
      <p class="note">{t('options_preview_note')}</p>
    </aside>
  );
}
