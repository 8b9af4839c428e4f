/** Verbs and times of now, and words of what may come, without which "it" goes on with the time of the sentence before. */
const present =
  /(?<!\p{L})(?:is|are|has|have|trades|stands|sits|hovers|remains|costs|now|currently|today|press time|writing|as of|last|next|will|would|could|may|might|can|should|if|expects?|predicts?|sees|targets?|support|resistance|ahora|hoy|actual\p{L}*|cotiza|vale|aktuell|derzeit|heute|notiert|liegt|kostet|maintenant|aujourd|vaut|agora|hoje|atual\p{L}*|bugün|şimdi)(?!\p{L})/iu;
const monthOfMay = /\bMay (?=\d)/g;

/** Whether a sentence has a verb or a time of now, or a word of what may come. */
export function tellsOfPresent(text: string): boolean {
  return present.test(text.replaceAll(monthOfMay, ''));
}

/** What tells of the time of writing; "three years ago this week" does not. */
const thisTime =
  /\b(?<!ago )(?:this (?:week|month|year|quarter)|so far|year-to-date|(?:that|it|there)['’]s)\b/i;
/** "In May 2022", "on Feb. 8, 2021", "three years ago", but not between two commas. */
const year =
  /(?:\b(?:in|of|en|em|de|Jahr|année|ano|summer|January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)\s|\d,\s)((?:19|20)\d\d)\b|((?:19|20)\d\d)(?= yıl|['’][dt][ae])/;
const aside = /, (?:which|who|that|an?|the|listed|founded|launched|started|based)\b[^,]*$/;
const yearsAgo = /^.{0,16}\byears ago\b/;

/**
 * Whether a sentence tells of another year than the one of publication and of nothing else, so that what follows may do as well.
 * @param published in milliseconds since 1970; null where it is not known, and any year is another one
 */
export function isOfOldYear(text: string, published: number | null): boolean {
  if (thisTime.test(text) || tellsOfPresent(text.replace(/\bremains\b/, ''))) return false;
  const found = year.exec(text);
  if (!found) return yearsAgo.test(text);
  const end = found.index + found[0].length;
  if (aside.test(text.slice(0, end).replace(/, (?=\d{4}$)/, ' ')) && text.slice(end).includes(','))
    return false;
  return published === null || Number(found[1] ?? found[2]) < new Date(published).getUTCFullYear();
}
