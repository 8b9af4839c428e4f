import { useEffect, useState } from 'preact/hooks';
import type { CardActionHandler, CardFacts } from '../../utils/domain/card/card-facts.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { freshness } from '../../utils/domain/quote/age.ts';
import type { CardRow, Palette } from '../../utils/domain/settings/page-settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { QuoteState } from '../shared/quote-state.ts';
import { Announcement } from './Announcement.tsx';
import { AroundSection } from './AroundSection.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { ChartSection } from './ChartSection.tsx';
import { FigureReasons } from './FigureReasons.tsx';
import { MoveLine } from './MoveLine.tsx';
import { PriceRow } from './PriceRow.tsx';
import { SinceSection } from './SinceSection.tsx';
import { Sparkline } from './Sparkline.tsx';
import { StatedLine } from './StatedLine.tsx';
import { StatsGrid } from './StatsGrid.tsx';
import { WhyPanel } from './WhyPanel.tsx';

export interface PopoverProps {
  readonly coin: Omit<Coin, 'rank' | 'from'>;
  /** The SVG text of an icon from our own package, or null for none. */
  readonly icon: string | null;
  readonly state: QuoteState;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly locale: string;
  /** The reader's own where it is missing. */
  readonly timeZone?: string;
  readonly palette: Palette;
  /** Null or absent for that of the system. */
  readonly theme?: 'light' | 'dark' | null;
  /** Show everything, rather than the first view. */
  readonly details?: boolean;
  /** The rows that the reader hides. */
  readonly hiddenRows?: readonly CardRow[];
  /** All besides the price; without them the card shows the price alone. */
  readonly facts?: CardFacts;
  /** The coin that `facts.runnerUp` names. */
  readonly runnerUp?: Pick<Coin, 'id' | 'name'>;
  readonly onAction?: CardActionHandler;
}

const ignore: CardActionHandler = () => undefined;

/** The card of one mention. Every line keeps its place and height in every state, to avoid layout shifts. */
export function PopoverCard(props: PopoverProps) {
  const {
    coin,
    icon,
    state,
    now,
    locale,
    timeZone,
    palette,
    facts,
    runnerUp,
    hiddenRows = [],
    onAction = ignore,
  } = props;
  const { quote, shown } = state.kind === 'ready' ? state : { quote: null, shown: null };
  const [details, setDetails] = useDetails(props.details ?? false, onAction);
  const problem = state.kind === 'ready' || state.kind === 'failed' ? state.problem : null;
  const isOffline = problem?.code === 'offline';
  const published = facts?.since?.published ?? null;
  const formatOptions = { now, locale, timeZone };
  const shows = (row: CardRow): boolean => !hiddenRows.includes(row);
  const figure = typeof facts?.figure === 'object' && shows('figure') ? facts.figure : null;
  return (
    <section
      class="card"
      role="dialog"
      tabIndex={-1}
      aria-label={t('card_label', { coin: coin.name, symbol: coin.symbol })}
      aria-busy={state.kind === 'loading'}
      data-state={state.kind}
      data-freshness={shown ? freshness(shown.at, now) : undefined}
      data-palette={palette}
      data-details={details}
      data-pinned={facts?.pinned}
    >
      <CardHead coin={coin} icon={icon} rank={quote?.rank ?? null} facts={facts} onAction={onAction} />
      <PriceRow key={coin.id} state={state} locale={locale}>
        {facts?.chart && !details && shows('chart') && (
          <Sparkline coin={coin.name} chart={facts.chart} published={published} locale={locale} />
        )}
      </PriceRow>
      {facts?.context && shows('move') && (
        <MoveLine key={`move ${coin.id}`} context={facts.context} formatOptions={formatOptions} />
      )}
      {facts?.chart && details && shows('chart') && (
        <ChartSection
          key={`chart ${coin.id}`}
          coin={coin.name}
          chart={facts.chart}
          published={published}
          formatOptions={formatOptions}
          isOffline={isOffline}
          onAction={onAction}
        />
      )}
      {facts && (
        <SinceSection
          facts={facts}
          state={state}
          formatOptions={formatOptions}
          hidden={hiddenRows}
          details={details}
          isOffline={isOffline}
          onAction={onAction}
        />
      )}
      {details && <StatsGrid key={`stats ${coin.id}`} state={state} locale={locale} hidden={hiddenRows} />}
      {details && facts?.stated && shows('amounts') && (
        <StatedLine stated={facts.stated} kind="market-cap" locale={locale} />
      )}
      {details && facts?.context && (
        <AroundSection
          key={`around ${coin.id}`}
          context={facts.context}
          hidden={hiddenRows}
          stated={facts.stated}
          formatOptions={formatOptions}
        />
      )}
      <CardFoot
        key={`foot ${coin.id} ${facts?.word}`}
        coin={coin}
        state={state}
        now={now}
        locale={locale}
        details={details}
        shortcuts={facts?.pinned ? undefined : facts?.shortcuts}
        onAction={onAction}
        onDetails={setDetails}
        why={
          facts && (
            <WhyPanel
              coin={coin}
              facts={facts}
              runnerUp={runnerUp}
              figure={
                figure && (
                  <FigureReasons
                    facts={figure}
                    since={facts.since}
                    shown={shown}
                    formatOptions={formatOptions}
                  />
                )
              }
              onAction={onAction}
            />
          )
        }
      />
      {facts?.unsaved && (
        <p class="status warn" role="alert" data-part="unsaved">
          {t('shared_not_saved_storage')}
        </p>
      )}
      {facts && <Announcement key={`announcement ${coin.id}`} coin={coin} state={state} locale={locale} />}
    </section>
  );
}

/** Whether the card shows everything: as the reader chose in it, until the setting says the same. */
function useDetails(
  setting: boolean,
  onAction: CardActionHandler,
): readonly [boolean, (on: boolean) => void] {
  const [chosen, setChosen] = useState<boolean | null>(null);
  useEffect(() => setChosen(null), [setting]);
  const choose = (on: boolean): void => {
    setChosen(on);
    onAction({ kind: 'details', on });
  };
  return [chosen ?? setting, choose];
}
