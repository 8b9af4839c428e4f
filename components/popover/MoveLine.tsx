import { useRef } from 'preact/hooks';
import type { CoinContext } from '../../utils/domain/context/coin-context.ts';
import type { FormatOptions } from '../../utils/domain/format/format-moment.ts';
import { keyPart, t } from '../../utils/domain/text/messages.ts';
import { levelText, reasonText } from '../shared/context-text.ts';

interface Props {
  readonly context: CoinContext | 'loading';
  readonly formatOptions: FormatOptions;
}

/** What kind of move it was, with its first reason, and the round price crossed. Keeps its line in a card that opened while loading. */
export function MoveLine({ context, formatOptions }: Props) {
  const reserved = useRef(context === 'loading');
  const { move = null, level = null } = context === 'loading' ? {} : context;
  if (!move && !level && !reserved.current) return null;
  const reasons = move?.reasons.map((reason) => reasonText(reason, formatOptions.locale)) ?? [];
  return (
    <div class="moves" data-kept={reserved.current}>
      {move && (
        <p class="move" data-part="move" data-move={move.kind} title={reasons.join('\n')}>
          <strong>{t(`card_move_${keyPart(move.kind)}`)}</strong> <span class="detail">{reasons[0]}</span>
        </p>
      )}
      {level && (
        <p class="move detail" data-part="level">
          {levelText(level, formatOptions)}
        </p>
      )}
    </div>
  );
}
