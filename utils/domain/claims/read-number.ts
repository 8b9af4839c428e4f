/**
 * How a figure's digits may be grouped: 70,652.60; 70.652,60; 70 652,60; 70'652.60; 58,00,000. In nine groups at most,
 * so that rows of digits are not read to their end from each of their places.
 */
export const numeral =
  "\\d{1,3}(?:[,.'’]\\d{2,3}|[\\u00a0\\u202f ]\\d{3}(?!\\d)){1,8}(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?";

/**
 * The number that `text` writes. One point or comma with three digits after it is read by habit: a comma groups;
 * a point groups only where `european`, as in 70.652 Euro, or before three zeros, and never after a zero.
 */
export function readNumber(text: string, european: boolean): number {
  const digits = text.replace(/['’\s]/g, '');
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1);
  const tail = last ? digits.length - digits.lastIndexOf(last) - 1 : 0;
  const isGrouped = marks.length > 1 && new Set(marks).size === 1;
  const groupsByHabit =
    tail === 3 && !digits.startsWith('0') && (last === ',' || european || /^\d{2,3}\.000$/.test(digits));
  if (!last || isGrouped || (marks.length === 1 && groupsByHabit)) return Number(digits.replace(/[.,]/g, ''));
  const cut = digits.lastIndexOf(last);
  return Number(`${digits.slice(0, cut).replace(/[.,]/g, '')}.${digits.slice(cut + 1)}`);
}
