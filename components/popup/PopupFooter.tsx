import { formatAge } from '../../utils/domain/format/format-moment.ts';
import { isLive } from '../../utils/domain/live/shown-price.ts';
import type { GlobalReply } from '../../utils/domain/protocol.ts';
import type { UpdateNotice } from '../../utils/domain/settings/update-notice.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { LiveTicks } from '../hooks/use-live-ticks.ts';
import type { AnsweredQuotes } from '../hooks/use-market.ts';
import { Attribution } from '../shared/Attribution.tsx';
import { Message } from '../shared/Message.tsx';
import { sourceText } from '../shared/price-text.ts';
import { Icon } from './Icon.tsx';
import { isOffline, lastUpdate, shownQuote, shownSources } from './popup-figures.ts';

interface Props {
  readonly quotes: AnsweredQuotes | null;
  readonly live: LiveTicks;
  readonly market: GlobalReply | null;
  readonly now: number;
  /** Without time and sources: the coin view has those of its own figures. */
  readonly isBrief: boolean;
  /** What the last update brought, until it was seen. */
  readonly update: UpdateNotice | null;
  /** False while it is not known, and while Tickmark is paused: then the page's section has the button to resume. */
  readonly canPause: boolean;
  readonly onPause: () => void;
  readonly onOptions: () => void;
  /** Opens the side panel; null where there is none, or it is open. */
  readonly onPanel: (() => void) | null;
}

/** The time and the sources of the figures; the pause, and the buttons for side panel and settings. */
export function PopupFooter(props: Props) {
  const { quotes, live, market, now, isBrief, update, canPause, onPause, onOptions, onPanel } = props;
  const settings = update ? t('popup_settings_new', { version: update.to }) : t('popup_settings');
  return (
    <footer class="popup-foot">
      <div class="foot-lines">
        {!isBrief && <FigureLines quotes={quotes} live={live} market={market} now={now} />}
        {canPause && <PauseSwitch onPause={onPause} />}
      </div>
      <div class="foot-buttons">
        {onPanel && (
          <button
            type="button"
            class="icon-button"
            data-action="panel"
            aria-label={t('popup_side_panel')}
            title={t('popup_side_panel')}
            onClick={onPanel}
          >
            <Icon name="panel" />
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          data-action="settings"
          aria-label={settings}
          title={settings}
          onClick={onOptions}
        >
          <GearIcon />
          {update && <span class="update-dot" data-part="update" />}
        </button>
      </div>
    </footer>
  );
}

/** The time and the sources of the figures, or why there are none. */
function FigureLines({ quotes, live, market, now }: Pick<Props, 'quotes' | 'live' | 'market' | 'now'>) {
  const { at, problem } = lastUpdate(quotes, market);
  const from = shownSources(quotes, market);
  const age = at !== null && <span data-part="age">{formatAge(now - at)}</span>;
  return (
    <>
      {problem !== null && !isOffline(quotes, market) ? (
        <p class="warn" data-part="problem">
          {problem} {age && <Message text="popup_last_known" parts={{ age }} />}
        </p>
      ) : (
        <p>
          {age ? <Message text="popup_updated" parts={{ age }} /> : problem === null && t('popup_loading')}
        </p>
      )}
      {at !== null && (
        <p>
          <Attribution from={from} shown={shownQuote(quotes, from)} />
          <LiveCredit ticks={live} now={now} />
        </p>
      )}
    </>
  );
}

interface CreditProps {
  readonly ticks: LiveTicks;
  readonly now: number;
}

/** Names the exchanges whose prices are streamed at the moment: those prices are not from the source of the quotes. */
function LiveCredit({ ticks, now }: CreditProps) {
  const running = [...ticks.values()].flatMap(([tick]) =>
    tick && isLive({ live: true, at: tick.at }, now) ? [tick] : [],
  );
  const names = [...new Set(running.map(sourceText))].join(t('shared_list_separator'));
  return names !== '' && <span data-part="live"> · {t('popup_live', { sources: names })}</span>;
}

const teeth = [0, 45, 90, 135, 180, 225, 270, 315];

function GearIcon() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="10" cy="10" r="5.2" stroke-width="1.6" />
      <circle cx="10" cy="10" r="1.9" stroke-width="1.4" />
      {teeth.map((angle) => (
        <path
          key={angle}
          d="M10 2.2v2.2"
          stroke-width="2.4"
          stroke-linecap="round"
          transform={`rotate(${angle} 10 10)`}
        />
      ))}
    </svg>
  );
}

interface PauseSwitchProps {
  readonly onPause: () => void;
}

/** Pauses Tickmark on all sites; while it is paused, the page's section has the button to resume. */
function PauseSwitch({ onPause }: PauseSwitchProps) {
  return (
    <label class="pause">
      <input type="checkbox" class="switch small" data-action="pause" checked={false} onChange={onPause} />
      <span>{t('popup_pause')}</span>
    </label>
  );
}
