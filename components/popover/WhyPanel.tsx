import type { ComponentChildren } from 'preact';
import type { CardActionHandler, CardFacts } from '../../utils/domain/card/card-facts.ts';
import { type Choice, foldWord } from '../../utils/domain/choices/choice.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import type { MentionReason } from '../../utils/domain/recognition/mention.ts';
import { keyPart, t } from '../../utils/domain/text/messages.ts';

interface Props {
  readonly coin: Pick<Coin, 'id' | 'name' | 'symbol'>;
  readonly facts: Pick<CardFacts, 'word' | 'reasons'>;
  /** Another coin that the word could mean. */
  readonly runnerUp: Pick<Coin, 'id' | 'name'> | undefined;
  /** Why the article's figure is what the card says. */
  readonly figure: ComponentChildren;
  readonly onAction: CardActionHandler;
}

/** Why a word is marked, and the reader's ways to change that. */
export function WhyPanel({ coin, facts, runnerUp, figure, onAction }: Props) {
  const { word, reasons } = facts;
  const choose = (choice: Choice): void => onAction({ kind: 'choose', choice });
  const texts = reasons.map((reason) => reasonText(reason, coin));
  return (
    <div class="why-panel" data-part="why-panel">
      {texts.length > 0 && (
        <p class="reasons" data-part="reasons">
          {t('card_reasons', { word, reasons: texts.join(t('shared_list_separator')) })}
        </p>
      )}
      {figure}
      {runnerUp && (
        <button
          type="button"
          class="choice"
          data-choice="correct"
          onClick={() => choose({ kind: 'correct', word: foldWord(word), from: coin.id, to: runnerUp.id })}
        >
          {t('card_correct', { coin: coin.name, other: runnerUp.name })}
        </button>
      )}
      <button
        type="button"
        class="choice"
        data-choice="no-coin"
        onClick={() => choose({ kind: 'no-coin', word: foldWord(word), coin: coin.id })}
      >
        {t('card_no_coin', { word })}
      </button>
      <button
        type="button"
        class="choice"
        data-choice="mute"
        onClick={() => choose({ kind: 'mute', word: foldWord(word) })}
      >
        {t('card_mute', { word })}
      </button>
      <button
        type="button"
        class="choice"
        data-choice="site-off"
        onClick={() => choose({ kind: 'site-off' })}
      >
        {t('card_site_off')}
      </button>
      <p class="undo-note">{t('card_undo_note')}</p>
    </div>
  );
}

function reasonText(reason: MentionReason, { name: coin, symbol }: Pick<Coin, 'name' | 'symbol'>): string {
  const word = reason.code === 'near-word' ? reason.word : '';
  return t(`card_reason_${keyPart(reason.code)}`, { coin, symbol, word });
}
