import type { CardFacts } from '../../utils/domain/card/card-facts.ts';
import { foldWord } from '../../utils/domain/choices/choice.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import type { Act } from './card-actions.ts';

interface Props {
  readonly coin: Pick<Coin, 'id' | 'name'>;
  readonly facts: Pick<CardFacts, 'word' | 'reasons'>;
  /** What else the word could mean. */
  readonly other: Pick<Coin, 'id' | 'name'> | undefined;
  readonly act: Act;
}

/** Why a word counts as a mention, and what to say if it should not. */
export function WhyPanel({ coin, facts, other, act }: Props) {
  const { word, reasons } = facts;
  return (
    <div class="why-panel" data-part="why-panel">
      {reasons.length > 0 && (
        <p class="reasons" data-part="reasons">
          “{word}”: {reasons.join(', ')}
        </p>
      )}
      {other && (
        <button
          type="button"
          class="choice"
          data-choice="correct"
          onClick={() =>
            act({
              kind: 'choose',
              choice: { kind: 'correct', word: foldWord(word), from: coin.id, to: other.id },
            })
          }
        >
          Not {coin.name}: here it is {other.name}
        </button>
      )}
      <button
        type="button"
        class="choice"
        data-choice="mute"
        onClick={() => act({ kind: 'choose', choice: { kind: 'mute', word: foldWord(word) } })}
      >
        Never mark “{word}”
      </button>
      <button
        type="button"
        class="choice"
        data-choice="site-off"
        onClick={() => act({ kind: 'choose', choice: { kind: 'site-off' } })}
      >
        Not on this site
      </button>
      <p class="undo-note">All of it can be undone in the settings.</p>
    </div>
  );
}
