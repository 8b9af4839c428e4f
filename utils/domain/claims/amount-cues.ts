import { cue } from './cue.ts';
/** Between a coin and a figure: the figure is an amount of something, or something else's price. */
export const amount = cue(
  '(?<!\\p{L})(?:' +
    'inflows?|outflows?|volumes?|turnover|sales|(?:market (?:cap|value)|market )?capitali[sz]ation|market (?:cap|value)|liquidat\\p{L}*|open interest|' +
    "raise[sd](?! to)|raising|fund(?:ing|raising|s|’s|'s)?|invest\\p{L}*|fees?|commission|revenues?|(?:profits?|loss(?:es)?) of(?! (?:\\p{L}+ )?[\\d.,]+ ?(?:%|per))|donat\\p{L}*|fined?|debt|" +
    'deal|tvl|holdings|deposits?|staking|stakes?|bought|buys?|buying|sold|sells?(?!-)|selling|purchas\\p{L}*|paid|pays?|payable|moved|transferr\\p{L}*|' +
    'stole\\p{L}*|hack\\p{L}*|average[ds]?|averaging|realized|max(?:imum)? pain|cost basis|strikes?|entry|premium|discount|rewards?|bounty|stock|shares?|gold|silver|' +
    'oil|brent|etfs?|etps?|miners?|mining|futures|options?|contracts?|index|treasury|reserves?|spent|spends?|margin|collateral|tickets?|gas)(?!\\p{L})',
);

/** Right after a figure: the same. */
export const amountAfter = cue(
  String.raw`^\s(?:worth|an ounce|per ounce|a barrel|per barrel|a share|per share|a month|per month|per transaction|investment|strikes?|calls?|puts?|inflows?|outflows?|volume|fee)(?!\p{L})`,
);

/** A figure after these is how far a price moved, not where to. */
export const moveBy = cue(
  String.raw`(?<!\p{L})(?:gain(?:ed|s|ing)?|lost|add(?:ed|s|ing)?|shed|rose|fell|dropped|up|down|by|jumped|erased|climbed|slid)(?: by| of)?\s(?:more than |about |around |nearly |almost |over |roughly )*$`,
);
