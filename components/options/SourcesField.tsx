import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ProviderId } from '../../utils/domain/quote/quote.ts';
import { providerIds, sources } from '../../utils/domain/quote/sources.ts';
import { type RowAction, RowButton } from './RowButton.tsx';
import { moved } from './watchlist-edit.ts';

interface Props {
  /** Who is asked, first to last; never empty. */
  readonly order: readonly ProviderId[];
  readonly onChange: (order: readonly ProviderId[]) => void;
}

const kinds = { aggregator: 'many markets, in your currency', exchange: 'this exchange alone' } as const;

/** Who is asked for prices, and in which order. The last one can't be switched off. */
export function SourcesField({ order, onChange }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // A row that moves in the document loses the focus.
  const focusNext = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focusNext.current !== null) list.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  }, [order]);
  const move = (id: ProviderId, action: RowAction): void => {
    focusNext.current = `[data-source="${id}"] [data-action="${action}"]`;
    onChange(moved(order, id, action === 'up' ? -1 : 1));
  };
  const toggle = (id: ProviderId, on: boolean): void => {
    focusNext.current = `[data-source="${id}"] input`;
    onChange(on ? [...order, id] : order.filter((other) => other !== id));
  };
  const off = providerIds.filter((id) => !order.includes(id));
  return (
    <ul class="list" ref={list}>
      {[...order, ...off].map((id, index) => {
        const { name, kind } = sources[id];
        const on = index < order.length;
        return (
          <li key={id} class="list-row" data-source={id}>
            <label class="source">
              <input
                type="checkbox"
                checked={on}
                disabled={on && order.length === 1}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              <span class="list-name">
                {name} <span class="note">{kinds[kind]}</span>
              </span>
            </label>
            <RowButton
              action="up"
              label={`Ask ${name} earlier`}
              disabled={!on || index === 0}
              onAction={(action) => move(id, action)}
            />
            <RowButton
              action="down"
              label={`Ask ${name} later`}
              disabled={!on || index === order.length - 1}
              onAction={(action) => move(id, action)}
            />
          </li>
        );
      })}
    </ul>
  );
}
