/** The text of a frame that is worth reading, in UTF-16 units: advertisements have less, articles more. */
export const leastText = 150;
/** A smaller frame, in CSS pixels, is an advertisement or a button. */
const leastWidth = 250;
const leastHeight = 120;

/** Whether this frame has some size. */
export function isLarge(): boolean {
  return window.innerWidth >= leastWidth && window.innerHeight >= leastHeight;
}
