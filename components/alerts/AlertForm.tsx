import { useState } from 'preact/hooks';
import {
  type AlertKind,
  alertKinds,
  type AlertRule,
  isMove,
  moveRange,
} from '../../utils/domain/alerts/alert.ts';
import { changeOf } from '../../utils/domain/alerts/alert-step.ts';
import { parseAmount, parsePercent, typedAmount } from '../../utils/domain/alerts/parse-amount.ts';
import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { formatCompact, formatPrice } from '../../utils/domain/format/format-price.ts';
import { isPrice, largestAmount } from '../../utils/domain/quote/plausible.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import { keyPart, t } from '../../utils/domain/text/messages.ts';

interface Props {
  /** The last known quote of the coin; null where there is none. */
  readonly quote: Quote | null;
  /** The reader's. */
  readonly currency: string;
  /** A price to begin with, in the reader's currency. */
  readonly target: number | null;
  readonly locale: string;
  readonly onAdd: (rule: AlertRule, repeats: boolean) => void;
}

/** What to wait for, and a button that stores it. */
export function AlertForm({ quote, currency, target, locale, onAdd }: Props) {
  const [chosen, setKind] = useState<AlertKind | null>(null);
  // The direction of a target follows from the price, which may arrive later.
  const kind = chosen ?? kindFor(target, quote);
  const [text, setText] = useState(target === null ? '' : typedAmount(target, locale));
  const [repeats, setRepeats] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const typed = isMoveKind(kind) ? parsePercent(text, locale) : parseAmount(text, locale);
  const rule = ruleOf(kind, typed, currency);
  const submit = (event: Event): void => {
    event.preventDefault();
    setChecked(true);
    if (!rule) return;
    onAdd(rule, repeats);
    setText('');
    setChecked(false);
  };
  const isInvalid = isChecked && !rule;
  return (
    <form class="alert-form" onSubmit={submit}>
      <label class="alert-label">
        {t('alert_form_kind')}
        <select
          class="field"
          name="kind"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as AlertKind)}
        >
          {alertKinds.map((each) => (
            <option key={each} value={each}>
              {t(`alert_kind_${keyPart(each)}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="alert-label">
        {t(isMoveKind(kind) ? 'alert_form_percent' : 'alert_form_level', {
          currency: currency.toUpperCase(),
        })}
        <input
          class="field"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          name="level"
          value={text}
          aria-invalid={isInvalid}
          aria-describedby="alert-hint"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p id="alert-hint" class={isInvalid ? 'alert-error' : 'alert-note'} aria-live="polite">
        {isInvalid
          ? t(isMoveKind(kind) ? 'alert_form_invalid_percent' : 'alert_form_invalid')
          : alertHint(kind, rule, quote, locale)}
      </p>
      <div class="alert-foot">
        <label class="alert-repeat">
          <input
            type="checkbox"
            checked={repeats}
            onChange={(event) => setRepeats(event.currentTarget.checked)}
          />
          {t('alert_form_repeat')}
        </label>
        <button type="submit" class="button primary">
          {t('alert_form_add')}
        </button>
      </div>
    </form>
  );
}

function isMoveKind(kind: AlertKind): boolean {
  return kind === 'move-1h' || kind === 'move-24h';
}

/** A target below the price now is one that the price must fall to. */
function kindFor(target: number | null, quote: Quote | null): AlertKind {
  return target !== null && quote !== null && target < quote.price ? 'below' : 'above';
}

function ruleOf(kind: AlertKind, value: number | null, currency: string): AlertRule | null {
  if (value === null) return null;
  if (kind === 'move-1h' || kind === 'move-24h')
    return value >= moveRange.min && value <= moveRange.max ? { kind, value } : null;
  const fits = kind === 'volume' ? value <= largestAmount : isPrice(value);
  return fits ? { kind, value, currency } : null;
}

/**
 * Where the figure is now that the alert would watch, and whether it begins with a level that is reached already.
 * @param rule null while nothing valid is entered
 */
export function alertHint(
  kind: AlertKind,
  rule: AlertRule | null,
  quote: Quote | null,
  locale: string,
): string {
  if (!quote) return t('alert_hint_no_price');
  if (kind === 'volume') {
    if (quote.volume24h === null) return t('alert_hint_no_volume');
    const volume = formatCompact(quote.volume24h, quote.currency, locale);
    return t(rule && quote.volume24h >= rule.value ? 'alert_hint_reached' : 'alert_hint_now', {
      figure: volume,
    });
  }
  const price = formatPrice(quote.price, quote.currency, locale);
  if (!rule || isMove(rule)) return t('alert_hint_now', { figure: price });
  const isReached = kind === 'above' ? quote.price >= rule.value : quote.price <= rule.value;
  if (isReached) return t('alert_hint_reached', { figure: price });
  return t('alert_hint_distance', {
    figure: price,
    change: formatPercent(changeOf(quote.price, rule.value), locale),
  });
}
