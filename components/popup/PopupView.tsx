import type { ComponentChildren } from 'preact';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { GlobalReply } from '../../utils/domain/protocol.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { UpdateNotice } from '../../utils/domain/settings/update-notice.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { LiveTicks } from '../hooks/use-live-ticks.ts';
import type { AnsweredQuotes } from '../hooks/use-market.ts';
import type { AnsweredMood } from '../hooks/use-market.ts';
import type { PageView } from '../hooks/use-page.ts';
import type { SettingsError } from '../hooks/use-settings.ts';
import { changePeriod } from '../shared/ChangeChip.tsx';
import { coinOf } from '../shared/coin-of.ts';
import { settingsErrorText } from '../shared/settings-error-text.ts';
import { CoinRow } from './CoinRow.tsx';
import { MarketHeader } from './MarketHeader.tsx';
import { PageSection } from './PageSection.tsx';
import type { Figures } from './popup-figures.ts';
import { PopupFooter } from './PopupFooter.tsx';
import type { SiteActions } from './access-actions.ts';

export interface PopupProps {
  /** Null until loaded. */
  readonly settings: Settings | null;
  readonly settingsError: SettingsError | null;
  readonly page: PageView;
  readonly quotes: AnsweredQuotes | null;
  readonly live: LiveTicks;
  readonly market: GlobalReply | null;
  readonly mood: AnsweredMood | null;
  readonly now: number;
  readonly locale: string;
  /** Null until known. */
  readonly origins: readonly string[] | null;
  /** In a private window nothing is written to disk anyway. */
  readonly isPrivateWindow: boolean;
  readonly actions: SiteActions;
  /** The comparison of the page's coins; missing where the page has none. */
  readonly comparison?: ComponentChildren;
  /** What the last update brought, until it was seen. */
  readonly update: UpdateNotice | null;
  /** The market's liquidations; missing where the reader does not want them. */
  readonly liquidations?: ComponentChildren;
  /** The section about alerts. */
  readonly alerts?: ComponentChildren;
  readonly onOptions: () => void;
}

/** The popup, as a function of its props. */
export function PopupView(props: PopupProps) {
  const { settings, settingsError, quotes, live, market, mood, now, locale } = props;
  const figures = { quotes, live, now, locale };
  return (
    <div class="popup" data-palette={settings?.palette ?? 'green-red'}>
      <MarketHeader reply={market} mood={mood} now={now} locale={locale} />
      <main>
        <Watchlist coins={settings?.watchlist ?? null} figures={figures} />
        <PageSection
          page={props.page}
          sites={settings}
          origins={props.origins}
          isPrivateWindow={props.isPrivateWindow}
          figures={figures}
          actions={props.actions}
        />
        {props.comparison}
        {props.alerts}
        {props.liquidations}
        {settingsError !== null && (
          <p class="line warn" role="alert">
            {settingsErrorText(settingsError)}
          </p>
        )}
      </main>
      <PopupFooter
        quotes={quotes}
        live={live}
        market={market}
        now={now}
        update={props.update}
        onOptions={props.onOptions}
      />
    </div>
  );
}

interface WatchlistProps {
  /** Null until the settings are loaded. */
  readonly coins: readonly CoinId[] | null;
  readonly figures: Figures;
}

function Watchlist({ coins, figures }: WatchlistProps) {
  return (
    <section class="section" data-section="watchlist" aria-label={t('popup_watchlist')}>
      <h2>
        {t('popup_watchlist')} <span class="caption">{changePeriod(undefined)}</span>
      </h2>
      {coins?.length === 0 && <p class="line">{t('popup_watchlist_empty')}</p>}
      <ul class="rows">
        {coins?.map((id) => (
          <CoinRow key={id} coin={coinOf(id)} figures={figures} />
        ))}
      </ul>
    </section>
  );
}
