import type { CardActionHandler, ExactPrice, SinceFacts } from '../../utils/domain/card/card-facts.ts';
import { formatMoment, type FormatOptions } from '../../utils/domain/format/format-moment.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import { changeSince, type PublishedMoment } from '../../utils/domain/since/since.ts';
import type { KnownPrice } from '../../utils/domain/since/verdict.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { Digits } from '../shared/Price.tsx';
import { noThen, pastAmount, pastOrigin, rateTooltip } from '../shared/price-text.ts';

interface Props {
  readonly since: SinceFacts;
  readonly shown: ShownPrice | null;
  /** The current price has not been loaded yet. */
  readonly isLoading: boolean;
  /** The status line says that there is no connection. */
  readonly isOffline: boolean;
  readonly formatOptions: FormatOptions;
  readonly onAction: CardActionHandler;
}

/** The change since the article was published, and the price then. */
export function SinceRow({ since, shown, isLoading, isOffline, formatOptions, onAction }: Props) {
  const { published, past, exact } = since;
  const missing = past && noThen(past, shown);
  const isSilent = isOffline && past?.kind === 'failed';
  const then = past?.kind === 'price' && missing === null ? past : null;
  return (
    <div class="lines" data-part="since">
      <div class="line">
        <span class="label">{t('card_since')}</span>
        <span class="pair-figure">
          {(past === null || (then && isLoading)) && <span class="skeleton since-skeleton" />}
          {then && shown && (
            <ChangeChip
              change={changeSince(then, shown)}
              locale={formatOptions.locale}
              period="since-article"
              isAbout={then.about ?? false}
            />
          )}
          {missing !== null && !isSilent && (
            <span class="detail" data-part="since-problem">
              {missing}
            </span>
          )}
        </span>
      </div>
      <div class="line">
        <Published published={published} formatOptions={formatOptions} />
        <span class="detail then">
          <span data-part="then" title={then ? thenTooltip(then, formatOptions) : undefined}>
            {then && <Digits text={thenText(then, published.precision, formatOptions.locale)} />}
          </span>
          {exact && <Exact state={exact} onAction={onAction} />}
        </span>
      </div>
    </div>
  );
}

const thenKeys = {
  time: ['card_price_then', 'card_price_then_about'],
  day: ['card_price_open', 'card_price_open_about'],
} as const;

function thenText(past: KnownPrice, precision: PublishedMoment['precision'], locale: string): string {
  const [exact, about] = thenKeys[precision];
  return t(past.about ? about : exact, { price: pastAmount(past, locale) });
}

/** Source and time of the price and, where it was converted, through what. */
function thenTooltip(past: KnownPrice, formatOptions: FormatOptions): string {
  const origin = t('card_then_tooltip', pastOrigin(past, formatOptions));
  return past.converted ? `${origin}\n${rateTooltip(past.converted, past.currency)}` : origin;
}

interface ExactProps {
  readonly state: ExactPrice;
  readonly onAction: CardActionHandler;
}

/** Offers the price of the very minute, or says what became of it. */
function Exact({ state, onAction }: ExactProps) {
  if (state !== 'offered') {
    return (
      <span data-part="exact" aria-busy={state === 'loading'}>
        {t(state === 'loading' ? 'card_exact_loading' : 'card_exact_missing')}
      </span>
    );
  }
  return (
    <button
      type="button"
      class="word-button"
      data-part="exact"
      title={t('card_exact_tooltip')}
      onClick={() => onAction({ kind: 'exact' })}
    >
      {t('card_exact')}
    </button>
  );
}

interface PublishedProps {
  readonly published: PublishedMoment;
  readonly formatOptions: FormatOptions;
}

function Published({ published: { at, precision, zone }, formatOptions }: PublishedProps) {
  const style = precision === 'day' ? 'day' : 'moment';
  // A day is the page's own day, whatever the reader's time zone.
  const timeZone = precision === 'day' || zone === 'uncertain' ? 'UTC' : formatOptions.timeZone;
  const moment = formatMoment(at, { ...formatOptions, style, timeZone });
  const isZoneUnknown = precision === 'time' && zone === 'uncertain';
  return (
    <span
      class="detail"
      data-part="published"
      title={isZoneUnknown ? t('card_zone_unknown_tooltip') : undefined}
    >
      {isZoneUnknown ? t('card_zone_unknown', { moment }) : moment}
    </span>
  );
}
