import { numberFormat } from './number-format.ts';

/** The locale's own digits, and the decimal and grouping signs of Arabic and Persian, as those of Latin: `١٬٢٣٤٫٥` is `1234.5`. */
export function latinDigits(text: string, locale: string): string {
  const own = numberFormat(locale, { useGrouping: false });
  let latin = text.trim().replaceAll('\u066b', '.').replaceAll('\u066c', '');
  for (let digit = 0; digit < 10; digit += 1) latin = latin.replaceAll(own.format(digit), String(digit));
  return latin;
}
