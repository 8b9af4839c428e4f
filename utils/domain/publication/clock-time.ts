/** A time of day, as written beside a date. */
export interface ClockTime {
  /** Milliseconds since midnight. */
  readonly ms: number;
  /** Minutes east of UTC, or null where the page gives no zone. */
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

/** Hours east of UTC by the names that the press writes. Where one name has several zones: the commoner. */
const hours = new Map(
  'Z0 UTC0 GMT0 BST1 CET1 MEZ1 CEST2 MESZ2 EET2 EEST3 MSK3 GST4 IST5.5 WIB7 SGT8 HKT8 JST9 KST9 AEST10 AEDT11'
    .split(' ')
    .map((zone) => [zone.replace(/[\d.]+/, ''), Number(/[\d.]+/.exec(zone)![0])]),
);
/** EST, EDT, and ET, which leaves open whether it is summer: from the east to the Pacific. */
const american = 'ECMP';

const zone = new RegExp(
  `^(?:\\s?(?:hrs?|uhr)\\b\\.?)?[\\s,(]*(?:(?:(?:GMT|UTC)\\s?([+\\-−–])\\s?|([+\\-−]))(\\d\\d?):?(\\d\\d)?(?!\\d)|` +
    `(${[...hours.keys()].join('|')}|([${american}])([SD]?)T)(?!\\p{L}))`,
  'iu',
);

/** The zone written at the start of `text`, right after a clock time, or null. `day` is that day's midnight in UTC. */
function zoneOffset(text: string, day: number): number | null {
  const match = zone.exec(text);
  if (!match) return null;
  const [, named, alone, hour, minute = 0, name, coast, season] = match;
  const sign = named ?? alone;
  if (sign) {
    const offset = Number(hour) * 60 + Number(minute);
    if (offset > 14 * 60) return null;
    return sign === '+' ? offset : -offset;
  }
  if (!coast) return hours.get(name!.toUpperCase())! * 60;
  const isSummer = season ? /d/i.test(season) : isAmericanSummer(new Date(day));
  return (-5 - american.indexOf(coast.toUpperCase()) + (isSummer ? 1 : 0)) * 60;
}

/** From the second Sunday of March to the first Sunday of November. */
function isAmericanSummer(date: Date): boolean {
  const month = date.getUTCMonth();
  const sunday = date.getUTCDate() - date.getUTCDay();
  return month === 2 ? sunday > 7 : month === 10 ? sunday < 1 : month > 2 && month < 10;
}
