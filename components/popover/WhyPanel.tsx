import type { ComponentChildren } from 'preact';
import type { CardActionHandler, CardFacts } from '../../utils/domain/card/card-facts.ts';
import { type Choice, plainWord, wordsOfCoin } from '../../utils/domain/choices/choice.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import type { MentionReason } from '../../utils/domain/recognition/mention.ts';
import { keyPart, t } from '../../utils/domain/text/messages.ts';
import { CoinPicker } from './CoinPicker.tsx';
import { coinWithWords } from './coin-words-text.ts';

interface Props {
  readonly coin: Omit<Coin, 'rank' | 'from'>;
  readonly facts: Pick<CardFacts, 'word' | 'reasons' | 'found'>;
  /** Another coin that the word could mean. */
  readonly runnerUp: Pick<Coin, 'id' | 'name'> | undefined;
  /** Why the article's figure is what the card says. */
  readonly figure: ComponentChildren;
  readonly onAction: CardActionHandler;
}

/** Why a word is marked, and the reader's ways to change that. */
export function WhyPanel({ coin, facts, runnerUp, figure, onAction }: Props) {
  const { word: met, reasons, found } = facts;
  const word = plainWord(met);
  const words = wordsOfCoin(met, coin);
  const choose = (choice: Choice): void => onAction({ kind: 'choose', choice });
  const correct = (to: Pick<Coin, 'id'>): void => choose({ kind: 'correct', word, from: coin.id, to: to.id });
  const texts = reasons.map((reason) => reasonText(reason, coin));
  return (
    <div class="why-panel" data-part="why-panel">
      {texts.length > 0 && (
        <p class="reasons" data-part="reasons">
          {t('card_reasons', { word: met, reasons: texts.join(t('shared_list_separator')) })}
        </p>
      )}
      {figure}
      {runnerUp && (
        <ChoiceButton name="correct" onClick={() => correct(runnerUp)}>
          {t('card_correct', { coin: coin.name, other: runnerUp.name })}
        </ChoiceButton>
      )}
      <CoinPicker word={word} found={found} onPick={correct} onAction={onAction} />
      <ChoiceButton name="no-coin" onClick={() => choose({ kind: 'no-coin', word, coin: coin.id })}>
        {t('card_no_coin', { word })}
      </ChoiceButton>
      <ChoiceButton name="mute" onClick={() => choose({ kind: 'mute', word })}>
        {t('card_mute', { word })}
      </ChoiceButton>
      {words.length > 1 && (
        <ChoiceButton name="mute-coin" onClick={() => choose({ kind: 'mute-coin', coin: coin.id, words })}>
          {t('card_mute_coin', { coin: coinWithWords(coin.name, words) })}
        </ChoiceButton>
      )}
      <ChoiceButton name="site-off" onClick={() => choose({ kind: 'site-off' })}>
        {t('card_site_off')}
      </ChoiceButton>
      <p class="undo-note">{t('card_undo_note')}</p>
    </div>
  );
}

interface ButtonProps {
  readonly name: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function ChoiceButton({ name, onClick, children }: ButtonProps) {
  return (
    <button type="button" class="choice" data-choice={name} onClick={onClick}>
      {children}
    </button>
  );
}

function reasonText(reason: MentionReason, { name: coin, symbol }: Pick<Coin, 'name' | 'symbol'>): string {
  const word = reason.code === 'near-word' ? reason.word : '';
  return t(`card_reason_${keyPart(reason.code)}`, { coin, symbol, word });
}
