import { cue } from './cue.ts';
/** Words of a rise, as alternatives of a pattern. */
const up =
  'up|rose|ris(?:e|es|en|ing)|gain\\p{L}*|climb\\p{L}*|jump\\p{L}*|surg\\p{L}+|soar\\p{L}*|add(?:s|ed|ing)?|rall(?:y|ied|ies|ying)|advanc\\p{L}+|' +
  'increas\\p{L}+|higher|rebound\\p{L}*|recover\\p{L}*|leap\\p{L}*|spik\\p{L}+|bounc\\p{L}+|pop(?:s|ped|ping)|edg(?:ed|es|ing) up|' +
  'rocket\\p{L}*|zoom\\p{L}*|hausse|progress\\p{L}*|grimp\\p{L}*|gagn\\p{L}*|bondi\\p{L}*|höher|plus|stieg\\p{L}*|steig\\p{L}*|gestiegen|' +
  'legt\\p{L}*|zugelegt|kletter\\p{L}*|gew[ai]nn\\p{L}*|sub(?:e|ió|en)|avanz\\p{L}*|green';
/** Words of a fall. */
const down =
  'down|div(?:es|ed|ing)|dove|fell|fall\\p{L}*|drop\\p{L}*|lost|los(?:es|ing|s|ses)|slip\\p{L}*|slid\\p{L}*|declin\\p{L}+|plung\\p{L}+|tumbl\\p{L}+|shed\\p{L}*|sank|sink\\p{L}*|lower|' +
  'decreas\\p{L}+|dip\\p{L}*|crash\\p{L}*|eas(?:ed|es|ing)|retreat\\p{L}*|slump\\p{L}*|skid\\p{L}*|nosediv\\p{L}*|weaker|crater\\p{L}*|pull\\p{L}* back|' +
  'baiss\\p{L}*|recul\\p{L}*|chut\\p{L}*|perd\\p{L}*|tiefer|minus|fiel\\p{L}*|fällt|gefallen|verl(?:or|iert|oren)|rutsch\\p{L}*|sinkt|ca(?:e|yó|en)|pierd\\p{L}*|red';

export const directions = cue(`(?<!\\p{L})(?:(${up})|(?:${down}))(?!\\p{L})`, 'g');

/** Whether something is said to have moved, or to stand at a price. */
export const reported = cue(
  `(?<!\\p{L})(?:${up}|${down}|trad(?:es|ed|ing|e)|chang(?:es|ed|ing) hands|exchang(?:es|ed|ing) hands|stood|stands?|standing|sat|sits?|hover\\p{L}*|quoted|priced?|valued|` +
    `is|was|are|were|wurde|reach(?:es|ed|ing)?|hit|hits|hitting|touch(?:es|ed|ing)|settl\\p{L}+|clos(?:ed|es|ing)|ended|ends|costs?|worth|` +
    `remain\\p{L}*|stuck|holding at|sitting|steady|stable|steadied|stabili[sz]\\p{L}*|flat|unchanged|last|(?:has|had) a (?:price|value)|brought|took|taking|bringing|sending|sent|propel\\p{L}*|pushing|pushed|lifting|lifted|dragging|dragged|` +
    `notier\\p{L}*|liegt|lag|stagnier\\p{L}*|kurs (?:bei|von)|kostete|es|sit[uú]a\\p{L}*|ubica\\p{L}*|kostet|kosten|kost|kostte|negocia|gehandelt|steht|stand|vaut|échange\\p{L}*|cotiz\\p{L}*|hasta|cotado|vale|cuesta|quota|went|moved|extended|swung|turned|\\d\\s?(?:%|prozent|por ciento)\\s(?:to|auf|a|à))(?!\\p{L})`,
);
