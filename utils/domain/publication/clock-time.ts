import { zoneOffset } from './zone-offset.ts';

/** A time of day, as written beside a date. */
export interface ClockTime {
  /** Milliseconds since midnight. */
  readonly ms: number;
  /** Minutes east of UTC, or null where the page does not say. */
  readonly offset: number | null;
}

const hourAndMore =
  '(?<![\\d:.,$€£])(\\d{1,2})(?:\\s?[:.hH時时點点시]\\s?(\\d\\d)(?!\\d)(?:[:分분]\\s?(\\d\\d)(?:[.,]\\d+)?)?[分분]?' +
  '\\s?(?:([ap])\\.?\\s?m\\b\\.?)?|\\s?([ap])\\.?\\s?m\\b\\.?)';
const after = new RegExp(`^(\\D{0,16}?)${hourAndMore}`, 'iu');
/** Up to two words may stand between a time and its date: a zone, "on", "Uhr", a weekday. */
const before = new RegExp(
  `${hourAndMore}(?:[\\s,|•·–—()-]*\\p{L}+(?!\\p{L})\\.?){0,3}[\\s,|•·–—()-]*$`,
  'iu',
);

/** The time that stands right after a date, or right before it; null where none does. */
export function clockTime(textBefore: string, textAfter: string, day: number): ClockTime | null {
  const follows = after.exec(textAfter.slice(0, 60));
  if (follows && !/\p{L}{9}|\n\s*\n/u.test(follows[1]!)) {
    const [whole, gap, hour, minute, second, half, otherHalf] = follows;
    const ms = sinceMidnight(hour!, minute, second, half ?? otherHalf ?? halfInWords(gap!));
    if (ms !== null) return { ms, offset: zoneOffset(textAfter.slice(whole.length), day) };
  }
  const head = textBefore.slice(-40);
  const precedes = before.exec(head);
  if (!precedes) return null;
  const [, hour, minute, second, half, otherHalf] = precedes;
  const ms = sinceMidnight(hour!, minute, second, half ?? otherHalf ?? '');
  if (ms === null) return null;
  const rest = head.slice(precedes.index).replace(/^[\d:.h\s]+(?:[ap]\.?\s?m\.?)?/i, '');
  return { ms, offset: zoneOffset(rest, day) };
}

function halfInWords(gap: string): string {
  if (/오후|下午|午後|晚上/.test(gap)) return 'p';
  return /오전|上午|午前|凌晨|早上/.test(gap) ? 'a' : '';
}

function sinceMidnight(hourText: string, minute = '0', second = '0', half: string): number | null {
  let hour = Number(hourText);
  if (half && hour <= 12) hour = (hour % 12) + (/p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return ((hour * 60 + Number(minute)) * 60 + Number(second)) * 1000;
}
