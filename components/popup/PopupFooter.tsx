import { formatAge } from '../../utils/domain/format/format-age.ts';
import type { GlobalReply } from '../../utils/domain/protocol.ts';
import type { LiveTicks } from '../hooks/use-live-ticks.ts';
import type { AnsweredQuotes } from '../hooks/use-quotes.ts';
import { Attribution } from '../shared/Attribution.tsx';
import { GearIcon } from './GearIcon.tsx';
import { LiveCredit } from './LiveCredit.tsx';
import { lastUpdate } from './last-update.ts';
import { shownSources } from './shown-sources.ts';

interface Props {
  readonly quotes: AnsweredQuotes | null;
  readonly live: LiveTicks;
  readonly market: GlobalReply | null;
  readonly now: number;
  readonly onOptions: () => void;
}

/** When the figures are from, whose they are, and the way to the settings. */
export function PopupFooter({ quotes, live, market, now, onOptions }: Props) {
  const { at, problem } = lastUpdate(quotes, market);
  const age = at !== null && <span data-part="age">{formatAge(now - at)}</span>;
  return (
    <footer class="popup-foot">
      <div class="foot-lines">
        {problem !== null ? (
          <p class="warn" data-part="problem">
            {problem} {age && <>Last known prices, {age}.</>}
          </p>
        ) : (
          <p>{age ? <>Updated {age}</> : 'Loading…'}</p>
        )}
        <p>
          <Attribution from={shownSources(quotes, market)} />
          <LiveCredit ticks={live} now={now} />
        </p>
      </div>
      <button type="button" class="icon-button" aria-label="Settings" title="Settings" onClick={onOptions}>
        <GearIcon />
      </button>
    </footer>
  );
}
