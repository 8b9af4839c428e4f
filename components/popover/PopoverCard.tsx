import type { CardFacts } from '../../utils/domain/card/card-facts.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { shownPrice } from '../../utils/domain/live/shown-price.ts';
import { freshness } from '../../utils/domain/quote/age.ts';
import type { Palette } from '../../utils/domain/settings/page-settings.ts';
import type { QuoteState } from '../shared/quote-state.ts';
import { Announcement } from './Announcement.tsx';
import type { Act } from './card-actions.ts';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { ChartSection } from './ChartSection.tsx';
import { PriceRow } from './PriceRow.tsx';
import { SinceSection } from './SinceSection.tsx';
import { StatsGrid } from './StatsGrid.tsx';
import { WhyPanel } from './WhyPanel.tsx';

export interface PopoverProps {
  readonly coin: Pick<Coin, 'id' | 'name' | 'symbol'>;
  /** The SVG text of an icon from our own package, or null for none. */
  readonly icon: string | null;
  readonly state: QuoteState;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly locale: string;
  /** The reader's own where it is missing. */
  readonly timeZone?: string;
  readonly palette: Palette;
  /** All besides the price; without them the card tells the price alone. */
  readonly facts?: CardFacts;
  /** The coin that `facts.runnerUp` names. */
  readonly other?: Pick<Coin, 'id' | 'name'>;
  readonly act?: Act;
}

const nobody: Act = () => undefined;

/** What a mention tells. Every line keeps its place and height in every state, so that nothing jumps. */
export function PopoverCard(props: PopoverProps) {
  const { coin, icon, state, now, locale, timeZone, palette, facts, other, act = nobody } = props;
  const quote = state.kind === 'ready' ? state.quote : null;
  const shown = state.kind === 'ready' ? shownPrice(state.quote, state.live) : null;
  const writing = { now, locale, timeZone };
  return (
    <section
      class="card"
      role="dialog"
      tabIndex={-1}
      aria-label={`${coin.name} (${coin.symbol}), price`}
      aria-busy={state.kind === 'loading'}
      data-state={state.kind}
      data-freshness={shown ? freshness(shown.at, now) : undefined}
      data-palette={palette}
    >
      <CardHead coin={coin} icon={icon} rank={quote?.rank ?? null} facts={facts} act={act} />
      <PriceRow key={coin.id} state={state} locale={locale} />
      {facts?.chart && (
        <ChartSection
          key={`chart ${coin.id}`}
          coin={coin.name}
          chart={facts.chart}
          published={facts.since?.published ?? null}
          writing={writing}
          act={act}
        />
      )}
      {facts && <SinceSection facts={facts} shown={shown} writing={writing} />}
      <StatsGrid key={`stats ${coin.id}`} state={state} locale={locale} />
      <CardFoot
        key={`foot ${coin.id} ${facts?.word}`}
        coin={coin}
        state={state}
        shown={shown}
        now={now}
        locale={locale}
        why={facts && <WhyPanel coin={coin} facts={facts} other={other} act={act} />}
      />
      {facts?.unsaved && (
        <p class="status warn" role="alert" data-part="unsaved">
          Not saved. Your browser could not store this change.
        </p>
      )}
      {facts && <Announcement key={`said ${coin.id}`} coin={coin} shown={shown} locale={locale} />}
    </section>
  );
}
