import { useEffect, useState } from 'preact/hooks';
import type { CardActionHandler, CardFacts } from '../../utils/domain/card/card-facts.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { freshness } from '../../utils/domain/quote/age.ts';
import type { Palette } from '../../utils/domain/settings/page-settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { QuoteState } from '../shared/quote-state.ts';
import { apartText } from '../shared/source-text.ts';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { ChartSection } from './ChartSection.tsx';
import { FigureReasons } from './FigureReasons.tsx';
import { PriceRow } from './PriceRow.tsx';
import { SinceSection } from './SinceSection.tsx';
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
  /** All besides the price; without them the card shows the price alone. */
  readonly facts?: CardFacts;
  /** The coin that `facts.runnerUp` names. */
  readonly runnerUp?: Pick<Coin, 'id' | 'name'>;
  readonly onAction?: CardActionHandler;
}

const ignore: CardActionHandler = () => undefined;

/** The card of one mention. Every line keeps its place and height in every state, to avoid layout shifts. */
export function PopoverCard(props: PopoverProps) {
  const { coin, icon, state, now, locale, timeZone, palette, facts, runnerUp, onAction = ignore } = props;
  const { quote, shown } = state.kind === 'ready' ? state : { quote: null, shown: null };
  const formatOptions = { now, locale, timeZone };
  const figure = typeof facts?.figure === 'object' ? facts.figure : null;
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
      data-pinned={facts?.pinned}
    >
      <CardHead coin={coin} icon={icon} rank={quote?.rank ?? null} facts={facts} onAction={onAction} />
      <PriceRow key={coin.id} state={state} locale={locale} />
      {facts?.chart && (
        <ChartSection
          key={`chart ${coin.id}`}
          coin={coin.name}
          chart={facts.chart}
          published={facts.since?.published ?? null}
          formatOptions={formatOptions}
          onAction={onAction}
        />
      )}
      {facts && (
        <SinceSection facts={facts} shown={shown} formatOptions={formatOptions} onAction={onAction} />
      )}
      <StatsGrid key={`stats ${coin.id}`} state={state} locale={locale} />
      <CardFoot
        key={`foot ${coin.id} ${facts?.word}`}
        coin={coin}
        state={state}
        now={now}
        locale={locale}
        shortcuts={facts?.pinned ? undefined : facts?.shortcuts}
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

type ReadyState = Extract<QuoteState, { kind: 'ready' }>;

interface AnnouncementProps {
  readonly coin: Pick<Coin, 'name'>;
  readonly state: QuoteState;
  readonly locale: string;
}

/** Announces name, price and change to screen readers once: the first known figures, not every tick after. */
function Announcement({ coin, state, locale }: AnnouncementProps) {
  const [announced, setAnnounced] = useState('');
  const text = state.kind === 'ready' ? announcementOf(coin.name, state, locale) : null;
  useEffect(() => {
    // Screen readers announce a live region only when it changes after it was inserted.
    if (text !== null) setAnnounced((last) => last || text);
  }, [text]);
  return (
    <p class="unseen" role="status" data-part="announcement">
      {announced}
    </p>
  );
}

function announcementOf(coin: string, { shown, apart }: ReadyState, locale: string): string {
  if (apart) return t('card_announcement', { coin, price: apartText(apart, locale) });
  const price = formatPrice(shown.price, shown.currency, locale);
  if (shown.change24h === null) return t('card_announcement', { coin, price });
  return t('card_announcement_change', { coin, price, change: formatPercent(shown.change24h, locale) });
}
