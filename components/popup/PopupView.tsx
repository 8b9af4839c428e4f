import type { ComponentChildren } from 'preact';
import { formatAge } from '../../utils/domain/format/format-moment.ts';
import type { GlobalReply } from '../../utils/domain/protocol.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { UpdateNotice } from '../../utils/domain/settings/update-notice.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { useKeyDown } from '../hooks/use-key-down.ts';
import type { AnsweredMood } from '../hooks/use-market.ts';
import type { SettingsError } from '../hooks/use-settings.ts';
import { settingsErrorText } from '../shared/settings-error-text.ts';
import { MarketLine } from './MarketLine.tsx';
import { PopupFooter } from './PopupFooter.tsx';
import type { SiteActions } from './access-actions.ts';
import { type Figures, isOffline, lastUpdate } from './popup-figures.ts';

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

interface OfflineBannerProps {
  /** The time of the newest figure shown, in milliseconds since 1970; null where there is none. */
  readonly at: number | null;
  readonly now: number;
  readonly onRetry: () => void;
}

/** One line for the whole popup where there is no connection; rows without a price then have a dash. */
function OfflineBanner({ at, now, onRetry }: OfflineBannerProps) {
  return (
    <p class="banner" role="status" data-part="problem">
      <span>{at === null ? t('popup_offline') : t('popup_offline_since', { age: formatAge(now - at) })}</span>
      <button type="button" class="text-button" data-action="retry" onClick={onRetry}>
        {t('popup_retry')}
      </button>
    </p>
  );
}

/** Elements that arrow keys move between: the buttons that open a row. */
const rowSelector = '[data-row]';

/** Where an arrow key moves from a row; null for other keys. */
export function nextRow(key: string, from: number, rows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, rows - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return null;
  }
}

/** Moves the focus from row to row with the arrow keys, through all lists of the popup. */
function onRowKeys(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)];
  const from = rows.indexOf(event.target as HTMLElement);
  const to = from < 0 ? null : nextRow(event.key, from, rows.length);
  if (to === null) return;
  event.preventDefault();
  rows[to]?.focus();
}
