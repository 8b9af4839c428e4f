import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ProviderId } from '../../utils/domain/quote/quote.ts';
import { providerIds, socketProviders, sources } from '../../utils/domain/quote/sources.ts';
import { moveProvider, turnProvider } from '../../utils/domain/settings/settings-edits.ts';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { type RowAction, RowButton } from './RowButton.tsx';

interface Props {
  /** The providers in use, the first choice first; never empty. */
  readonly order: readonly ProviderId[];
  /** Whether requests go through a caching proxy. */
  readonly isProxied: boolean;
  readonly change: ChangeSettings;
}

const kinds: Readonly<Record<'aggregator' | 'exchange', PlainKey>> = {
  aggregator: 'options_source_aggregator',
  exchange: 'options_source_exchange',
};

/** The providers of prices and their order. The last one in use can't be turned off. */
export function SourcesField({ order, isProxied, change }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // A row that moves in the document loses the focus.
  const focusNext = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focusNext.current !== null) list.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  }, [order]);
  const move = (id: ProviderId, action: RowAction): void => {
    focusNext.current = `[data-source="${id}"] [data-action="${action}"]`;
    change(moveProvider(id, action === 'up' ? -1 : 1));
  };
  const toggle = (id: ProviderId, on: boolean): void => {
    focusNext.current = `[data-source="${id}"] input`;
    change(turnProvider(id, on));
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
                {name} <span class="note">{t(kinds[kind])}</span>
                {isProxied && socketProviders.includes(id) && (
                  <span class="note"> · {t('options_source_not_proxied')}</span>
                )}
              </span>
            </label>
            <RowButton
              action="up"
              label={t('options_move_up', { name })}
              disabled={!on || index === 0}
              onAction={(action) => move(id, action)}
            />
            <RowButton
              action="down"
              label={t('options_move_down', { name })}
              disabled={!on || index === order.length - 1}
              onAction={(action) => move(id, action)}
            />
          </li>
        );
      })}
    </ul>
  );
}
