import { currencyUnit } from '../../utils/domain/format/currency-unit.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';

interface Props {
  readonly price: number;
  readonly currency: string;
  readonly locale: string;
}

/** A price whose unit, where it is a word and not a sign, is set smaller than the figure. */
export function Price({ price, currency, locale }: Props) {
  const text = formatPrice(price, currency, locale);
  const unit = currencyUnit(currency);
  if (unit.kind === 'money' || !text.endsWith(unit.label)) return <>{text}</>;
  return (
    <>
      {text.slice(0, -unit.label.length)}
      <span class="unit">{unit.label}</span>
    </>
  );
}
