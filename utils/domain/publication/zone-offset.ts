/** Hours east of UTC by the names that the press writes. Where one name has several zones: the commoner. */
const hours = new Map(
  'Z0 UTC0 GMT0 BST1 CET1 MEZ1 CEST2 MESZ2 EET2 EEST3 MSK3 GST4 IST5.5 WIB7 SGT8 HKT8 JST9 KST9 AEST10 AEDT11'
    .split(' ')
    .map((zone) => [zone.replace(/[\d.]+/, ''), Number(/[\d.]+/.exec(zone)![0])]),
);
/** EST, EDT, and ET, which leaves open whether it is summer: from the east to the Pacific. */
const american = 'ECMP';

const pattern = new RegExp(
  `^(?:\\s?(?:hrs?|uhr)\\b\\.?)?[\\s,(]*(?:(?:GMT|UTC)?([+-])(\\d\\d?):?(\\d\\d)?(?!\\d)|` +
    `(${[...hours.keys()].join('|')}|([${american}])([SD]?)T)(?!\\p{L}))`,
  'iu',
);

/** The zone written at the start of `text`, right after a clock time, or null. `day` is that day's midnight in UTC. */
export function zoneOffset(text: string, day: number): number | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, sign, hour, minute = 0, name, coast, season] = match;
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
