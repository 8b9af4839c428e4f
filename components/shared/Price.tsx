import { foldZeros, formatAbout, formatPrice } from '../../utils/domain/format/format-price.ts';
import { currencyUnit } from '../../utils/domain/format/number-format.ts';
import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  readonly price: number;
  readonly currency: string;
  readonly locale: string;
  /** Not known exactly: rounded, behind a sign that says so. */
  readonly isAbout?: boolean;
}

/** A price whose unit, where it is a word rather than a sign, is set in smaller type. */
export function Price({ price, currency, locale, isAbout = false }: Props) {
  const text = isAbout
    ? t('shared_about_price', { price: formatAbout(price, currency, locale) })
    : formatPrice(price, currency, locale);
  const unit = currencyUnit(currency);
  if (unit.kind === 'money' || !text.endsWith(unit.label)) return <Digits text={text} />;
  return (
    <>
      <Digits text={text.slice(0, -unit.label.length)} />
      <span class="unit">{unit.label}</span>
    </>
  );
}

interface DigitsProps {
  readonly text: string;
}

/** A text with figures whose long runs of zeros are folded: `0.0₅613`. The whole text is its tooltip and for screen readers. */
export function Digits({ text }: DigitsProps) {
  const folded = foldZeros(text);
  if (folded === text) return <>{text}</>;
  return (
    <span title={text}>
      <span aria-hidden="true">{folded}</span>
      <span class="unseen">{text}</span>
    </span>
  );
}
