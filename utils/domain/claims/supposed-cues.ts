import { cue } from './cue.ts';
/** A forecast, a wish or a condition anywhere in the words that lead to a figure. */
export const supposed = cue(
  '(?<!\\p{L})(?:' +
    'could|might|would|will|should|shall|can|cannot|must|needs?|if|unless|until|once|targets?|targeted|targeting|predict\\p{L}*|forecasts?|forecasting|' +
    'expect\\p{L}*|project(?:s|ed|ing|ions?)|eye[sd]?|eyeing|aim\\p{L}*|goal|potential\\p{L}*|possib\\p{L}*|risks?|scenario|bets?|bettors|wager\\p{L}*|odds|' +
    'chances?|probab\\p{L}*|likely|mean reversion|support|resistance|fair value|(?:base|bull|bear|worst|best)[\\s-]case|brac(?:e|es|ed|ing) for|gunning|on course|on track|en route|(?:path|way|road) to|next stop|' +
    'sees?|(?<!(?:last|has|have|had)(?: \\p{L}+)? )seen|within \\S+(?: \\S+)? of|foresees?|views?|eventually(?! \\p{L}+ed(?!\\p{L}))|long-term|hurdle|obstacle|barrier|ceiling|floor|pivot|trigger|threshold|stop-loss|invalidat\\p{L}*|' +
    'estimat\\p{L}*|impl(?:y|ies|ied)|models?|valuation|hypothetical\\p{L}*|assum\\p{L}*|suppos\\p{L}*|dreams?|promis\\p{L}*|plans?|wants?|await\\p{L}*|' +
    'ahead of|objective|thinks?|believ\\p{L}*|calls? for|call(?:ed|ing) for|his call|her call|their call|downside|upside|hopes?|ready|points? to|pointing to|suggest\\p{L}*|' +
    'indicat\\p{L}*|signal\\p{L}*|sights|poised|set (?:to|for)|struggl\\p{L}*|overcome|fail(?:s|ed|ing|ure)? to|insist\\p{L}*|heading|headed|towards?|' +
    'retest\\p{L}*|defend\\p{L}*|(?:reclaim|regain)\\p{L}*(?! (?:some |its |the )?(?:ground|footing|momentum|poise|strength|losses))|hold(?:s|ing)? (?:above|on)|break|breaks|breaking|warn\\p{L}*|envision\\p{L}*|imagin\\p{L}*|' +
    'outlook|year-end|milestone|(?:key|next|crucial|critical|major|important) (?:\\p{L}+ )?levels?|(?:a|an|another|any|further|deeper|steeper) (?:slide|fall|drop|decline|dip|move|return|rally|rise|crash|push|run|correction|plunge|' +
    'pullback|retreat|surge)|prognos\\p{L}*|könnte\\p{L}*|dürfte\\p{L}*|würde\\p{L}*|wird(?! (?:aktuell|derzeit|zurzeit|momentan|heute)(?!\\p{L}))|kursziel|ziel|wenn|pourrait|devrait|vers|objectif|podría|podria|' +
    'poderia|pode|potrebbe|zou|kan)(?!\\p{L})',
);

/** The month of May is no verb. */
export const may = /(?<!\p{L})may(?!\p{L})/u;

/** Right after a figure: the same. */
export const supposedAfter = cue(
  String.raw`^\s(?:(?:is|was|remains|looks|seems) )?(?:still )?(?:possible|likely|in sight|in play|on the cards|on the table|achievable|realistic|his|her|their|next|in (?:their|its|his|her|the) (?:sights?|focus|crosshairs))(?!\p{L})`,
);

/** A figure after these is a level, whether or not it is reported; "just above" is a price by and large. */
export const level = cue(
  String.raw`(?<!(?:just|slightly|a little|a touch|marginally|barely) )(?<!\p{L})(?:above|below|over|under|beneath|beyond|past|topped|tops|surpass\p{L}*|exceed\p{L}*|cross(?:es|ed|ing)?(?: the)?|break(?:s|ing)?|broke|broken|clear(?:s|ed)?|hold(?:s|ing)?|held|los(?:e|es|ing)|retak(?:e|es|ing)|retook|tests?|tested|testing|approach(?:es|ed|ing)?|near(?:s|ed|ing)|the|über|unter|au-dessus de|sobre|acima de|sopra)(?: (?:(?:the|its|a) )?(?:main|key|crucial|critical|pivotal|major|important|psychological|next|last|long-term))?\s$`,
);

/** And before these. */
export const levelAfter = cue(
  String.raw`^[\s-](?:\p{L}+[\s-])?(?:marks?|levels?|support|resistance|barrier|threshold|zone|area|region|floor|ceiling|target|forecast|prediction|projection|estimate|goal|handle|by (?:the )?(?:end|year|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december))(?!\p{L})`,
);
