import type { CardActionHandler, CardFacts } from '../../utils/domain/card/card-facts.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Glyph } from './Glyph.tsx';
import { PackagedIcon } from './PackagedIcon.tsx';

interface Props {
  readonly coin: Pick<Coin, 'id' | 'name' | 'symbol'>;
  readonly icon: string | null;
  readonly rank: number | null;
  readonly facts: CardFacts | undefined;
  readonly onAction: CardActionHandler;
}

/** The coin's icon, name and rank, and the card's buttons. */
export function CardHead({ coin, icon, rank, facts, onAction }: Props) {
  return (
    <div class="head">
      <PackagedIcon coin={coin} svg={icon} />
      <div class="title">
        <div class="name" data-part="name" title={coin.name}>
          {coin.name}
        </div>
        <div class="sub">
          <span data-part="symbol">{coin.symbol}</span>
          {rank !== null && (
            <span class="rank" data-part="rank" title={t('card_rank')}>
              #{rank}
            </span>
          )}
        </div>
      </div>
      {facts && (
        <div class="tools">
          <Tool
            name="star"
            label={t(facts.starred ? 'card_watchlist_remove' : 'card_watchlist_add')}
            on={facts.starred ?? false}
            onClick={() =>
              onAction({ kind: 'choose', choice: { kind: 'star', coin: coin.id, on: !facts.starred } })
            }
          />
          <Tool
            name="bell"
            label={t('alert_bell', { coin: coin.name })}
            onClick={() => onAction({ kind: 'alert', target: null })}
          />
          <Tool
            name="pin"
            label={t(facts.pinned ? 'card_unpin' : 'card_pin')}
            on={facts.pinned}
            onClick={() => onAction({ kind: 'pin', on: !facts.pinned })}
          />
          {facts.pinned && <MoveTool onAction={onAction} />}
          <Tool name="close" label={t('card_close')} onClick={() => onAction({ kind: 'close' })} />
        </div>
      )}
    </div>
  );
}

/** Moves a pinned card without dragging: to the next corner by a click, in steps by arrow keys. */
function MoveTool({ onAction }: Pick<Props, 'onAction'>) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    onAction({ kind: 'move', by: step });
  };
  const toCorner = (): void => onAction({ kind: 'move', by: 'corner' });
  return (
    // Around the button: see `inert-card`.
    <span role="presentation" onKeyDown={onKeyDown}>
      <Tool name="move" label={t('card_move')} onClick={toCorner} />
    </span>
  );
}

/** CSS pixels for one key press. */
const stepSize = 24;
const steps: Readonly<Partial<Record<string, { readonly x: number; readonly y: number }>>> = {
  ArrowLeft: { x: -stepSize, y: 0 },
  ArrowRight: { x: stepSize, y: 0 },
  ArrowUp: { x: 0, y: -stepSize },
  ArrowDown: { x: 0, y: stepSize },
};

interface ToolProps {
  readonly name: 'star' | 'bell' | 'pin' | 'move' | 'close';
  readonly label: string;
  readonly on?: boolean;
  readonly onClick: () => void;
}

function Tool({ name, label, on, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      data-tool={name}
      aria-label={label}
      title={label}
      aria-pressed={on}
      onClick={onClick}
    >
      <Glyph name={name} filled={on ?? false} />
    </button>
  );
}
