/** A number in a text, with its decimal and grouping signs: `64,120`, `1.38`, `70’652`. */
const numerals = /\d(?:[\d.,'’\u00a0\u202f]*\d)?/g;

/**
 * What one of the last digit of an amount is worth, as a text writes it: 0.01 for `$1.38`, 1 for `$64,120`, 100 for `$64.1K`.
 * Independent of the signs for decimals and thousands, as the digits without them are the amount by a power of ten.
 * @returns null where the text does not have the amount
 */
export function lastDigitOf(amount: number, text: string): number | null {
  for (const [numeral] of text.matchAll(numerals)) {
    const digits = Number(numeral.replace(/\D/g, ''));
    const power = Math.log10(amount / digits);
    const whole = Math.round(power);
    if (Math.abs(power - whole) < 1e-9) return Number(`1e${whole}`);
  }
  return null;
}
