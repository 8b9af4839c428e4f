import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { currencyUnit } from '../../utils/domain/format/number-format.ts';

interface Props {
  readonly price: number;
  readonly currency: string;
  readonly locale: string;
}

/** A price whose unit, where it is a word rather than a sign, is set in smaller type. */
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
