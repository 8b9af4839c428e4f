import { cue } from './cue.ts';
/** A figure right after these may be a price. */
export const priced = cue(
  String.raw`(?:(?<!\p{L})(?:at|to|around|near|nearly|about|is|was|are|were|reach(?:es|ed|ing)?|hits?|hitting|touch(?:es|ed|ing)?|costs?|(?:is|was|are|were|now) worth|trad(?:es|ed|ing)|prices?|priced|(?:hands|trades|trading|traded|quoted) for|price (?:of|is|was)|value of|stands?|(?:just|slightly) (?:above|below|over|under|shy of)|bei|auf|(?:kurs|preis) von|es(?: de)?|hasta|kostete|kostet|kosten|kost|kostte|liegt|um|à|a|en|em|por|op|tegen|su|di|vale|на|до)|[@=:(|[–—-]|^)\s?(?:(?:about|around|roughly|approximately|approx\.|nearly|almost|some|just|only|currently|now|derzeit|aktuell|rund|etwa|circa|ca\.|environ|cerca de|unos|los|las|knapp|gut|a|the)\s)*$`,
);

/** Nothing but signs and small words between a coin and its figure. */
export const bare =
  /^(?:[\s:(),|–—\-=@/[\]+%\d.,]|['’]s|price|today|now|at|currently|to|around|near|about|roughly|just|above|below|nearly|usd[tc]?|meanwhile|bei|zu|auf|a)*$/iu;

/** "The mid-$68,000s" is no figure. */
export function isRough(before: string, after: string): boolean {
  return /(?<!\p{L})(?:mid|low|high|upper|lower)[\s-]$/iu.test(before) || /^['’]?s(?!\p{L})/u.test(after);
}
