import type { ComponentChildren } from 'preact';
import type { GlobalReply } from '../../utils/domain/protocol.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { AnsweredMood } from '../hooks/use-mood.ts';
import type { PageView } from '../hooks/use-page.ts';
import type { LiveTicks } from '../hooks/use-live-ticks.ts';
import type { AnsweredQuotes } from '../hooks/use-quotes.ts';
import { MarketHeader } from './MarketHeader.tsx';
import { PageSection } from './PageSection.tsx';
import { PopupFooter } from './PopupFooter.tsx';
import type { SiteActions } from './site-actions.ts';
import { WatchlistSection } from './WatchlistSection.tsx';

export interface PopupProps {
  /** Null until loaded. */
  readonly settings: Settings | null;
  readonly saveError: string | null;
  readonly page: PageView;
  readonly quotes: AnsweredQuotes | null;
  readonly live: LiveTicks;
  readonly market: GlobalReply | null;
  readonly mood: AnsweredMood | null;
  readonly now: number;
  readonly locale: string;
  /** Null until known. */
  readonly origins: readonly string[] | null;
  readonly actions: SiteActions;
  /** The page's ledger, where there is a page to have one. */
  readonly ledger?: ComponentChildren;
  readonly onOptions: () => void;
}

/** The popup as a picture of its props. */
export function PopupView(props: PopupProps) {
  const { settings, quotes, live, market, mood, now, locale } = props;
  const figures = { quotes, live, now, locale };
  return (
    <div class="popup" data-palette={settings?.palette ?? 'green-red'}>
      <MarketHeader reply={market} mood={mood} now={now} locale={locale} />
      <main>
        <WatchlistSection coins={settings?.watchlist ?? null} figures={figures} />
        <PageSection
          page={props.page}
          sites={settings}
          origins={props.origins}
          figures={figures}
          actions={props.actions}
        />
        {props.ledger}
        {props.saveError !== null && (
          <p class="line warn" role="alert">
            {props.saveError}
          </p>
        )}
      </main>
      <PopupFooter quotes={quotes} live={live} market={market} now={now} onOptions={props.onOptions} />
    </div>
  );
}
