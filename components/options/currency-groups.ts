import { coins } from '../../utils/domain/coin/catalog.ts';
import { currencyUnit } from '../../utils/domain/format/number-format.ts';
import { currencies } from '../../utils/domain/settings/currencies.ts';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';

interface CurrencyOption {
  /** Lower case. */
  readonly code: string;
  /** `US Dollar (USD)` */
  readonly label: string;
}

export interface CurrencyGroup {
  readonly title: string;
  readonly options: readonly CurrencyOption[];
}

/** How many currencies are listed first, by use and not by alphabet. */
const commonCount = 10;

/** Units for which `Intl` has no name, or a name that says too little. */
const ownNames: Readonly<Record<string, PlainKey>> = {
  vef: 'options_currency_vef',
  xdr: 'options_currency_xdr',
  xag: 'options_currency_xag',
  xau: 'options_currency_xau',
  sats: 'options_currency_sats',
  bits: 'options_currency_bits',
};

/** All quote currencies for a select, named in the language of the page and not in the one of the browser's figures. */
export function currencyGroups(): CurrencyGroup[] {
  const language = t('catalog_locale');
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const option = (code: string): CurrencyOption => ({
    code,
    label: `${nameOf(code, names)} (${shownCode(code)})`,
  });
  const common = currencies.slice(0, commonCount);
  const others = currencies
    .slice(commonCount)
    .map(option)
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  return [
    { title: t('welcome_currencies_common'), options: common.map(option) },
    { title: t('welcome_currencies_more'), options: others.filter(isMoney) },
    { title: t('welcome_currencies_units'), options: others.filter((other) => !isMoney(other)) },
  ];
}

function nameOf(code: string, names: Intl.DisplayNames): string {
  const own = ownNames[code];
  if (own) return t(own);
  const coin = isCoin(code) ? coinName(code.toUpperCase()) : undefined;
  return coin ?? (/^[a-z]{3}$/.test(code) ? names.of(code.toUpperCase()) : undefined) ?? code.toUpperCase();
}

/** Also by a symbol from before a rename, which a currency code may still have. */
function coinName(symbol: string): string | undefined {
  const known = coins.find((coin) => coin.symbol === symbol);
  return (known ?? coins.find((coin) => coin.altSymbols?.includes(symbol)))?.name;
}

function isMoney({ code }: CurrencyOption): boolean {
  return currencyUnit(code).kind === 'money';
}

/** Whether a code means a coin and not the money of a country. */
function isCoin(code: string): boolean {
  return currencyUnit(code).kind === 'label' && !(code in ownNames);
}

function shownCode(code: string): string {
  const unit = currencyUnit(code);
  return unit.kind === 'money' ? unit.code : unit.label;
}
