import type { CardActionHandler, CardFacts } from '../../utils/domain/card/card-facts.ts';
import type { FormatOptions } from '../../utils/domain/format/format-moment.ts';
import type { CardRow } from '../../utils/domain/settings/page-settings.ts';
import type { QuoteState } from '../shared/quote-state.ts';
import { FigureRow, LateFigureRow } from './FigureRow.tsx';
import { SinceRow } from './SinceRow.tsx';

interface Props {
  readonly facts: Pick<CardFacts, 'since' | 'figure'>;
  readonly state: QuoteState;
  readonly formatOptions: FormatOptions;
  readonly hidden: readonly CardRow[];
  readonly details: boolean;
  /** The status line says that there is no connection: the rows do not repeat it. */
  readonly isOffline: boolean;
  readonly onAction: CardActionHandler;
}

/** The change since the article was published, and its own figure compared with the market. */
export function SinceSection(props: Props) {
  const { facts, state, formatOptions, hidden, details, isOffline, onAction } = props;
  const { since } = facts;
  const figure = hidden.includes('figure') ? null : facts.figure;
  const showsSince = since !== null && !hidden.includes('since');
  if (!showsSince && !figure) return null;
  const shown = state.kind === 'ready' ? state.shown : null;
  return (
    <div class="since">
      {showsSince && (
        <SinceRow
          since={since}
          shown={shown}
          isLoading={state.kind === 'loading'}
          isOffline={isOffline}
          formatOptions={formatOptions}
          onAction={onAction}
        />
      )}
      {typeof figure === 'string' && <LateFigureRow isReading={figure === 'reading'} details={details} />}
      {figure && typeof figure !== 'string' && (
        <FigureRow
          facts={figure}
          since={since}
          shown={shown}
          locale={formatOptions.locale}
          onAction={onAction}
          details={details}
        />
      )}
    </div>
  );
}
