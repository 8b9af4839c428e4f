import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readWindowHash, windowHash, type WindowRequest } from '../../utils/domain/alerts/alert-window.ts';
import type { AlertRule } from '../../utils/domain/alerts/alert.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { figureLocale } from '../../utils/domain/format/number-format.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { useAlerts } from '../hooks/use-alerts.ts';
import { coinOf, useCoinNames } from '../hooks/use-coin-names.ts';
import { useQuotes } from '../hooks/use-market.ts';
import { useNow } from '../hooks/use-polled.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { CoinSearch } from '../options/CoinSearch.tsx';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import { Price } from '../shared/Price.tsx';
import { namedCoins } from '../shared/named-coins.ts';
import { settingsErrorText } from '../shared/settings-error-text.ts';
import { AlertForm } from './AlertForm.tsx';
import { AlertList, NotificationsRow } from './AlertList.tsx';

/** The window in which the reader makes alerts. Its address says for which coin. */
export function AlertsApp() {
  const { settings, saveState, change } = useSettings();
  const alerts = useAlerts(change);
  const request = useWindowRequest();
  const currency = settings?.currency ?? null;
  const quotes = useQuotes(request.coin === null ? [] : [request.coin], currency, 0);
  useCoinNames([...namedCoins(settings, alerts.record), ...(request.coin === null ? [] : [request.coin])]);
  const now = useNow();
  const locale = figureLocale(settings?.figures ?? 'browser', navigator.language);
  if (!settings) return null;
  const quote = request.coin === null ? null : (quotes?.reply.quotes[request.coin] ?? null);
  const own = settings.alerts.filter(({ coin }) => request.coin === null || coin === request.coin);
  return (
    <main class="alert-window" data-palette={settings.palette}>
      <h1>{t('alert_window')}</h1>
      <AlertMaker
        request={request}
        quote={quote}
        currency={settings.currency}
        locale={locale}
        price={
          quote && (
            <span class="alert-price">
              <Price price={quote.price} currency={quote.currency} locale={locale} />
              <ChangeChip change={quote.change24h} locale={locale} unit={quote.changeIn} />
            </span>
          )
        }
        onCoin={(coin) => (location.hash = windowHash({ coin }))}
        onAdd={(coin, rule, repeats) => alerts.add({ coin, rule, repeats })}
      />
      {saveState.kind === 'failed' && (
        <p class="alert-error" role="alert">
          {settingsErrorText(saveState.error)}
        </p>
      )}
      {settings.alerts.length > 0 && <NotificationsRow mayNotify={alerts.mayNotify} onAllow={alerts.allow} />}
      <AlertList
        alerts={own}
        record={alerts.record}
        currency={settings.currency}
        locale={locale}
        now={now}
        onRemove={alerts.remove}
        onRenew={alerts.renew}
      />
    </main>
  );
}

function useWindowRequest() {
  const [request, setRequest] = useState(() => readWindowHash(location.hash));
  useEffect(() => {
    const read = (): void => setRequest(readWindowHash(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return request;
}

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
function AlertMaker({ request, quote, currency, locale, price, onCoin, onAdd }: Props) {
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
