import type { Coin } from '../../utils/domain/coin/coin.ts';
import { shownPrice } from '../../utils/domain/live/shown-price.ts';
import { freshness } from '../../utils/domain/quote/age.ts';
import type { Palette } from '../../utils/domain/settings/page-settings.ts';
import { Attribution } from '../shared/Attribution.tsx';
import { PackagedIcon } from './PackagedIcon.tsx';
import type { QuoteState } from '../shared/quote-state.ts';
import { PriceRow } from './PriceRow.tsx';
import { StatusLine } from './StatusLine.tsx';

export interface PopoverProps {
  readonly coin: Pick<Coin, 'id' | 'name' | 'symbol'>;
  /** The SVG text of an icon from our own package, or null for none. */
  readonly icon: string | null;
  readonly state: QuoteState;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly locale: string;
  readonly palette: Palette;
}

/** What a mention tells. Every line keeps its place and height in every state, so that nothing jumps. */
export function PopoverCard({ coin, icon, state, now, locale, palette }: PopoverProps) {
  const quote = state.kind === 'ready' ? state.quote : null;
  const shown = state.kind === 'ready' ? shownPrice(state.quote, state.live) : null;
  return (
    <section
      class="card"
      role="dialog"
      aria-label={`${coin.name} (${coin.symbol}), price`}
      aria-busy={state.kind === 'loading'}
      data-state={state.kind}
      data-freshness={shown ? freshness(shown.at, now) : undefined}
      data-palette={palette}
    >
      <div class="head">
        <PackagedIcon coin={coin} svg={icon} />
        <div class="title">
          <div class="name" data-part="name" title={coin.name}>
            {coin.name}
          </div>
          <div class="sub">
            <span data-part="symbol">{coin.symbol}</span>
            {quote?.rank != null && (
              <span class="rank" data-part="rank" title="Rank by market cap">
                #{quote.rank}
              </span>
            )}
          </div>
        </div>
      </div>
      <PriceRow state={state} locale={locale} />
      <div class="foot">
        <StatusLine state={state} now={now} locale={locale} />
        {shown && <Attribution from={[shown.source]} />}
      </div>
    </section>
  );
}
