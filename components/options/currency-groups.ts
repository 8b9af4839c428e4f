import { coins } from '../../utils/domain/coin/catalog.ts';
import { currencyUnit } from '../../utils/domain/format/number-format.ts';
import { currencies } from '../../utils/domain/settings/currencies.ts';

export interface CurrencyOption {
  /** Lower case. */
  readonly code: string;
  /** `US Dollar (USD)` */
  readonly label: string;
}

export interface CurrencyGroup {
  readonly title: string;
  readonly options: readonly CurrencyOption[];
}

/** How many currencies stand on top, by use and not by alphabet. */
const oftenUsed = 10;

const ownNames: Readonly<Record<string, string>> = {
  vef: 'Venezuelan Bolívar Fuerte',
  xdr: 'IMF Special Drawing Rights',
  xag: 'Silver, ounce',
  xau: 'Gold, ounce',
  sats: 'Satoshi, 100,000,000 to the bitcoin',
  bits: 'Bit, 1,000,000 to the bitcoin',
};

/** All quote currencies for a select. The names are English, as the page is. */
export function currencyGroups(): CurrencyGroup[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  const option = (code: string): CurrencyOption => ({
    code,
    label: `${nameOf(code, names)} (${shown(code)})`,
  });
  const often = currencies.slice(0, oftenUsed);
  const others = currencies
    .slice(oftenUsed)
    .map(option)
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
  return [
    { title: 'Often used', options: often.map(option) },
    { title: 'Currencies', options: others.filter(isMoney) },
    { title: 'Coins, metals and others', options: others.filter((other) => !isMoney(other)) },
  ];
}

function nameOf(code: string, names: Intl.DisplayNames): string {
  const own = ownNames[code] ?? (isCoin(code) ? coinName(code.toUpperCase()) : undefined);
  return own ?? (/^[a-z]{3}$/.test(code) ? names.of(code.toUpperCase()) : undefined) ?? code.toUpperCase();
}

/** Also by a ticker from before a rename, which a currency code may still be. */
function coinName(symbol: string): string | undefined {
  const known = coins.find((coin) => coin.symbol === symbol);
  return (known ?? coins.find((coin) => coin.altSymbols?.includes(symbol)))?.name;
}

function isMoney({ code }: CurrencyOption): boolean {
  return currencyUnit(code).kind === 'money';
}

/** A code that means a coin here, and no country's money. */
function isCoin(code: string): boolean {
  return currencyUnit(code).kind === 'label' && !(code in ownNames);
}

function shown(code: string): string {
  const unit = currencyUnit(code);
  return unit.kind === 'money' ? unit.code : unit.label;
}
