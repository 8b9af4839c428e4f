import { caselessPattern } from './caseless-pattern.ts';

/** "9:30 a.m.", "14:30", "0930 GMT", "8am", "9 Uhr", "à 9 h", "a las 10", "saat 10". */
const clock = caselessPattern(
  String.raw`\d[:h]\d\d|\d\s?h\s?\d\d|\d\s?[ap]\.?m(?!\p{L})|\d\s?uhr|(?:o['’]clock|(?<!\p{L})(?:(?:à|vers|às)\s\d\d?\s?h(?:eures?|oras?)?|las?\s\d\d?(?![\d.,]*\d|\s?h)|saat\s\d|noon|mid(?:day|night)|mediodía|midi|minuit|meio-dia|medianoche|mitternacht))(?!\p{L})`,
);
const zone = /\d\s(?:GMT|UTC|E[SD]?T|P[SD]?T|CES?T|BST)\b/;
/** Parts of a day, sessions, and how long before or after an event. */
const partOfDay = caselessPattern(
  String.raw`(?<!\p{L})(?:mornings?|(?:after|fore)noon|evening|(?:to|(?<!an )over)?night|dawn|lunch(?:time)?|early (?:on|today)|(?:pre|post)-?market|(?:morgen|vormittag|mittag|nachmittag|abend|nacht|früh)s?|mañana|tarde|noche|madrugada|matin|soir|nuit|manhã|noite|sabah|öğle|akşam|gece|(?:ahead|hours|minutes|moments|shortly|soon|immediately|just|right) (?:of|after|before|following|into)|(?:in|during|into|the) (?!past|last|previous)(?:[\p{L}.]+ ){1,3}(?:hours|session|trad(?:e|ing))|(?:the|at) (?:\p{L}+ )?(?:open(?! interest)|opening|close|bell))(?!\p{L})`,
);

/** How far from publication an hour may be, in minutes, to be that of the article's prices. */
const near = 30;
const dayMinutes = 24 * 60;
const hourAndZone =
  /(?<![\d:.])(\d{1,2}):?(\d\d)?\s?(?:([apAP])\.?[mM]\.?\s?)?(GMT|UTC|E[SD]?T|CES?T|BST)\b/g;
const places: Readonly<Record<string, string>> = {
  E: 'America/New_York',
  C: 'Europe/Paris',
  B: 'Europe/London',
};

/**
 * Whether a text names an hour or a part of the day that need not be that of publication. The zone of a clock is that of its
 * place, as many write EST in summer too.
 * @param published milliseconds since 1970, null where it is not known
 */
export function namesOtherHour(text: string, published: number | null): boolean {
  const rest =
    published === null
      ? text
      : text.replace(hourAndZone, (told: string, ...parts: string[]) =>
          isNear(parts, published) ? '' : told,
        );
  return clock.test(rest) || zone.test(rest) || partOfDay.test(rest);
}

function isNear(
  [hour, minute = '0', half, zoneName]: readonly (string | undefined)[],
  published: number,
): boolean {
  const timeZone = places[zoneName!.charAt(0)] ?? 'UTC';
  const parts = new Date(published).toLocaleTimeString('en-GB', { timeZone }).split(':');
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  const apart = Math.abs(hours * 60 + Number(minute) - Number(parts[0]) * 60 - Number(parts[1]));
  return Math.min(apart, dayMinutes - apart) <= near;
}
