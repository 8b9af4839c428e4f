/** The zeros of the digits that `Intl` writes: Latin, Arabic, Persian, Devanagari, Bengali, Burmese. */
const zeros = '0٠۰०০၀';
/** The fewest zeros that are folded: up to four are counted at a glance. */
const fewest = 5;

const pattern = new RegExp(`(?<!\\p{Nd})([${zeros}])([.,٫])(\\1{${fewest},})(?=\\p{Nd})`, 'gu');

/**
 * The same text with each long run of zeros behind a decimal sign as one zero and their number in subscript:
 * `$0.00000613` as `$0.0₅613`. It is shorter, and the zeros need not be counted.
 */
export function foldZeros(text: string): string {
  return text.replace(
    pattern,
    (_whole, zero: string, sign: string, run: string) => `${zero}${sign}${zero}${subscript(run.length)}`,
  );
}

const subscriptZero = 0x20_80;

function subscript(count: number): string {
  return [...String(count)].map((digit) => String.fromCodePoint(subscriptZero + Number(digit))).join('');
}
