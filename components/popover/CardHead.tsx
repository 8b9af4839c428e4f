import type { CardFacts } from '../../utils/domain/card/card-facts.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import type { Act } from './card-actions.ts';
import { Glyph } from './Glyph.tsx';
import { PackagedIcon } from './PackagedIcon.tsx';

interface Props {
  readonly coin: Pick<Coin, 'id' | 'name' | 'symbol'>;
  readonly icon: string | null;
  readonly rank: number | null;
  readonly facts: CardFacts | undefined;
  readonly act: Act;
}

/** Which coin this is, and what can be done with its card. */
export function CardHead({ coin, icon, rank, facts, act }: Props) {
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
            <span class="rank" data-part="rank" title="Rank by market cap">
              #{rank}
            </span>
          )}
        </div>
      </div>
      {facts && (
        <div class="tools">
          <Tool
            name="star"
            label={facts.starred ? 'Take off the watchlist' : 'Put on the watchlist'}
            on={facts.starred ?? false}
            onClick={() =>
              act({ kind: 'choose', choice: { kind: 'star', coin: coin.id, on: !facts.starred } })
            }
          />
          <Tool
            name="pin"
            label={facts.pinned ? 'Let go of this card' : 'Keep this card open'}
            on={facts.pinned}
            onClick={() => act({ kind: 'pin', on: !facts.pinned })}
          />
          <Tool name="close" label="Close" onClick={() => act({ kind: 'close' })} />
        </div>
      )}
    </div>
  );
}

interface ToolProps {
  readonly name: 'star' | 'pin' | 'close';
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
