import type { ComponentChildren } from 'preact';
import type { GlobalReply } from '../../utils/domain/protocol.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { UpdateNotice } from '../../utils/domain/settings/update-notice.ts';
import type { AnsweredMood } from '../hooks/use-market.ts';
import { useKeyDown } from '../hooks/use-key-down.ts';
import type { SettingsError } from '../hooks/use-settings.ts';
import { settingsErrorText } from '../shared/settings-error-text.ts';
import type { SiteActions } from './access-actions.ts';
import { MarketLine } from './MarketLine.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { type Figures, isOffline, lastUpdate } from './popup-figures.ts';
import { PopupFooter } from './PopupFooter.tsx';
import { onRowKeys } from './row-keys.ts';

/** `popup`: opens over the page and closes with the next click outside. `panel`: stays beside it. */
export type SurfaceKind = 'popup' | 'panel';

interface Props {
  readonly surface: SurfaceKind;
  /** Null until loaded. */
  readonly settings: Settings | null;
  readonly settingsError: SettingsError | null;
  readonly figures: Figures;
  readonly market: GlobalReply | null;
  readonly mood: AnsweredMood | null;
  readonly actions: SiteActions;
  /** What the last update brought, until it was seen. */
  readonly update: UpdateNotice | null;
  /** What comes with the market's figures: its size as the page states it, its liquidations. */
  readonly aroundMarket?: ComponentChildren;
  /** The section about alerts. */
  readonly alerts?: ComponentChildren;
  readonly onRetry: () => void;
  readonly onOptions: () => void;
  /** Null where there is no side panel, or it is open. */
  readonly onPanel: (() => void) | null;
  /** The coin view; null for the lists. */
  readonly coinView: ComponentChildren;
  readonly page: ComponentChildren;
  /** The page's pinned cards; in the side panel only. */
  readonly pinned: ComponentChildren;
  readonly watchlist: ComponentChildren;
}

/** Popup and side panel: one scrolling part, the page first, and a foot that stays in place. */
export function PopupView(props: Props) {
  const { settings, settingsError, figures, market, mood, coinView } = props;
  const { quotes, live, now, locale } = figures;
  useKeyDown(onRowKeys);
  return (
    <div class="popup" data-surface={props.surface} data-palette={settings?.palette ?? 'green-red'}>
      {isOffline(quotes, market) && (
        <OfflineBanner at={lastUpdate(quotes, market).at} now={now} onRetry={props.onRetry} />
      )}
      <main>
        <h1 class="unseen">Tickmark</h1>
        {coinView || (
          <>
            {props.pinned}
            {props.page}
            {props.watchlist}
            {props.alerts}
            <MarketLine reply={market} mood={mood} now={now} locale={locale} />
            {props.aroundMarket}
          </>
        )}
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
        isBrief={Boolean(coinView)}
        update={props.update}
        canPause={settings !== null && !settings.paused}
        onPause={() => props.actions.pause(true)}
        onOptions={props.onOptions}
        onPanel={props.onPanel}
      />
    </div>
  );
}
