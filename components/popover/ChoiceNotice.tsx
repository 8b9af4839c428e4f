import { useEffect, useState } from 'preact/hooks';
import type { NoticeAction, NoticeFacts } from '../../utils/domain/card/card-facts.ts';
import type { MarkChoice } from '../../utils/domain/choices/choice.ts';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { coinWithWords } from './coin-words-text.ts';

export interface NoticeProps extends NoticeFacts {
  readonly coinById: (id: CoinId) => Pick<Coin, 'name'> | undefined;
  readonly onAction: (action: NoticeAction) => void;
}

/** What the reader just chose in a card, with its undo. */
export function ChoiceNotice({ choice, failed, coinById, onAction }: NoticeProps) {
  const text = failed ? t('card_notice_failed') : noticeText(choice, (id) => coinById(id)?.name ?? id);
  return (
    <section class="card notice" role="group" aria-label={t('card_notice_label')} data-subject={choice.kind}>
      <p class="notice-text">{text}</p>
      <Announcement text={text} />
      <div class="notice-actions">
        {!failed && (
          <button
            type="button"
            class="notice-button"
            data-notice="undo"
            onClick={() => onAction({ kind: 'undo' })}
          >
            {t('card_notice_undo')}
          </button>
        )}
        <button
          type="button"
          class="notice-button"
          data-notice="settings"
          onClick={() => onAction({ kind: 'settings' })}
        >
          {t('card_notice_settings')}
        </button>
      </div>
    </section>
  );
}

/** Screen readers announce a live region only when it changes after it was inserted. */
function Announcement({ text }: { readonly text: string }) {
  const [announced, setAnnounced] = useState('');
  useEffect(() => setAnnounced(text), [text]);
  return (
    <p class="unseen" role="status">
      {announced}
    </p>
  );
}

function noticeText(choice: MarkChoice, nameOf: (coin: CoinId) => string): string {
  switch (choice.kind) {
    case 'mute':
      return t('card_notice_muted', { what: choice.word });
    case 'mute-coin':
      return t('card_notice_muted', { what: coinWithWords(nameOf(choice.coin), choice.words) });
    case 'no-coin':
      return t('card_notice_no_coin', { word: choice.word });
    case 'correct':
      return t('card_notice_corrected', { word: choice.word, coin: nameOf(choice.to) });
    case 'site-off':
      return t('card_notice_site_off');
  }
}
