import { latinDigits } from './latin-digits.ts';
import { numberFormat } from './number-format.ts';

/**
 * An amount as a reader types it in their locale: `0.5`, `1,000.25`, `1,00,000` in India, with Latin digits or its own.
 * Null for what is none, and for what another locale would read otherwise: a comma is never taken for a point.
 * @param most the largest amount
 * @returns 0 for an empty text
 */
export function readAmount(text: string, locale: string, most: number): number | null {
  const trimmed = latinDigits(text, locale).replaceAll(/[\s'’]/g, '');
  const parts = numberFormat(locale, {}).formatToParts(10_000_000.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value;
  const [group, point] = decimal === ',' ? ['\\.', ','] : [',', '\\.'];
  // Before the last three digits, groups have two in India: "1,00,00,000".
  const size = parts.filter(({ type }) => type === 'integer')[1]?.value.length ?? 3;
  const groups = (digits: number): string => `\\d{1,${digits}}(?:${group}\\d{${digits}})*${group}\\d{3}`;
  const form = new RegExp(`^(?:\\d*|${groups(3)}|${groups(size)})(?:${point}\\d*)?$`);
  if (!form.test(trimmed)) return null;
  const plain = decimal === ',' ? trimmed.replaceAll('.', '').replace(',', '.') : trimmed.replaceAll(',', '');
  const amount = Number(plain);
  return Number.isFinite(amount) && amount <= most ? amount : null;
}

/** An amount as the same locale writes it, with all its digits. */
export function writeAmount(amount: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 18, useGrouping: false }).format(amount);
}
