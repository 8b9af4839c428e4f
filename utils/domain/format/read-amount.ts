import { numberFormat } from './number-format.ts';

/**
 * An amount as a reader types it in their locale: `0.5`, `1,000.25`. Null for what is none, and for what another locale would
 * read otherwise: a comma is never taken for a point.
 * @param most the largest amount
 * @returns 0 for an empty text
 */
export function readAmount(text: string, locale: string, most: number): number | null {
  const trimmed = text.replaceAll(/[\s'’]/g, '');
  const decimal = numberFormat(locale, {})
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')?.value;
  const [group, point] = decimal === ',' ? ['\\.', ','] : [',', '\\.'];
  const form = new RegExp(`^(?:\\d*|\\d{1,3}(?:${group}\\d{3})+)(?:${point}\\d*)?$`);
  if (!form.test(trimmed)) return null;
  const plain = decimal === ',' ? trimmed.replaceAll('.', '').replace(',', '.') : trimmed.replaceAll(',', '');
  const amount = Number(plain);
  return Number.isFinite(amount) && amount <= most ? amount : null;
}

/** An amount as the same locale writes it, with all its digits. */
export function writeAmount(amount: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 18, useGrouping: false }).format(amount);
}
