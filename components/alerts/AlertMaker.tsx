import type { ComponentChildren } from 'preact';
import type { AlertRule } from '../../utils/domain/alerts/alert.ts';
import type { WindowRequest } from '../../utils/domain/alerts/alert-window.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { CoinSearch } from '../options/CoinSearch.tsx';
import { coinOf } from '../hooks/coin-of.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import { AlertForm } from './AlertForm.tsx';

interface Props {
  readonly request: WindowRequest;
  readonly quote: Quote | null;
  readonly currency: string;
  readonly locale: string;
  /** The price now, beside the coin's name. */
  readonly price: ComponentChildren;
  readonly onCoin: (coin: CoinId | null) => void;
  readonly onAdd: (coin: CoinId, rule: AlertRule, repeats: boolean) => void;
}

/** Makes an alert: first the coin, then what to wait for. */
export function AlertMaker({ request, quote, currency, locale, price, onCoin, onAdd }: Props) {
  const { coin: id, target, query } = request;
  if (id === null) {
    return (
      <>
        {query !== '' && <p class="alert-note">{t('alert_no_coin', { word: query })}</p>}
        <CoinSearch name="alert" taken={[]} initial={query} label={t('alert_search')} onPick={onCoin} />
      </>
    );
  }
  const coin = coinOf(id);
  const isOtherUnit = target !== null && target.currency !== currency;
  return (
    <>
      <p class="alert-coin">
        <CoinIcon coin={coin} />
        <strong class="alert-text">
          {coin.name} <span class="alert-note">{coin.symbol}</span>
        </strong>
        {price}
        <button type="button" class="alert-new" onClick={() => onCoin(null)}>
          {t('alert_other_coin')}
        </button>
      </p>
      {isOtherUnit && (
        <p class="alert-note">
          {t('alert_target_unit', { unit: target.currency.toUpperCase(), currency: currency.toUpperCase() })}
        </p>
      )}
      <AlertForm
        key={`${id} ${target?.value}`}
        quote={quote}
        currency={currency}
        target={isOtherUnit ? null : (target?.value ?? null)}
        locale={locale}
        onAdd={(rule, repeats) => onAdd(id, rule, repeats)}
      />
    </>
  );
}
