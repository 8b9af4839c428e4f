import { cue } from './cue.ts';
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const inMonth = `(?:back )?in (?:early |late |mid-)?(?:(?:19|20)\\d\\d|${month})`;
const lastTime = 'last (?:week|month|year|summer|winter|spring|fall|autumn)';
const hedges = '\\s(?:the |its |a |about |around |near |nearly |just (?:below|above|under|over|shy of) )*$';

/** A figure after these is where a movement began, or one end of a range. */
export const endpoint = cue(
  '(?<!\\p{L})(?:from(?: below| above| under| over)?|versus|vs\\.?|compared (?:with|to)|found (?:its|a) \\p{L}+ at|after \\p{L}+ing(?: \\p{L}+)?(?: at| near| below| above)?|between|between \\S+ and|range of|since|(?<!(?:kurs|preis) )von|' +
    '(?:opened|opening|began|started|starting)(?: the \\p{L}+)?(?: at| above| below| near)?|' +
    `(?:since|when) (?:it|its|the coin|prices?|\\p{L}+ing)(?: \\p{L}+)*)${hedges}`,
);

/** A figure after these is the top or the bottom of a time: a past one where the sentence does not suppose. */
export const extreme = cue(
  '(?<!\\p{L})(?:as (?:low|high) as|peak(?:ed)?(?: at| of| near)?|bottom(?:ed)?(?: at| of)?|records?(?: of| at)?|' +
    "(?:all-time|record|intraday|daily|session|day’s|day's|cycle|previous|prior|earlier)\\s\\p{L}+(?: of| at| near| around)?|" +
    `(?:ath|(?:all-time|record) highs?)(?: (?:mark|price|level))?(?: (?:of|for) \\p{L}+)?(?: (?:now|currently|still))?(?: (?:sits|stands|sat|stood|is|was|remains))?(?: at)?|highs?(?: of| at| near)?|lows?(?: of| at| near)?)${hedges}`,
);

/** And before these. */
export const bygoneAfter = cue(
  '^\\s(?:(?:a|an|one|two|three|six|\\d+|\\p{L}+) (?:days?|weeks?|months?|years?) (?:ago|earlier)|' +
    `peak|all-time|record|(?:(?:\\p{L}+|\\d+)[\\s-](?:\\p{L}+[\\s-])?)?(?:highs?|lows?)|earlier|when|${lastTime})(?!\\p{L})`,
);

/** A month or a year after a figure: of the past, unless the sentence supposes. */
export const monthAfter = cue(`^\\s${inMonth}(?!\\p{L})`);

/** At the start of a sentence: it tells of another time. */
export const onceUponATime = cue(
  `^["“]?(?:${inMonth}|\\p{L}+ (?:days?|weeks?|months?|years?) (?:ago|earlier)|${lastTime}|last ${month}|in (?:the|its|his|her|their) (?:last|previous|prior|first|early)|earlier this|at (?:its|the) peak|` +
    'vor (?:einem|einer|zwei|drei|\\d+) (?:jahr|monat|woche|tag)\\p{L}*|(?:anfang|mitte|ende|im) (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|vorjahr|(?:ver|voran)gangenen)|' +
    'hace (?:un|una|dos|tres|\\d+) (?:año|mes|semana|día)\\p{L}*|el \\d+ de \\p{L}+|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))',
);
