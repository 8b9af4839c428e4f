export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A full stop that ends a sentence stands before white space and a capital, a figure or a quotation mark. */
const ends =
  /(?<=[\p{Ll}\d%)]{2})[.!?]["'”’»)]*(?=\p{Lu}\p{Ll})|(?<!\b(?:U\.S|vs|approx|Rs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|Mt|Mr|Ms|Dr|Inc|Corp|e\.g|i\.e|a\.m|p\.m|ca?|Mio|bzw))[.!?]["'”’»)]*\s+(?=["'“‘«(]*[\p{Lu}\p{N}$€£₹¥#])|[\n\u2029]+/gu;

/** Set between paragraphs that are read as one text: U+2029, which no page has by accident. */
export const paragraphBreak = '\u2029';

/** "LONDON, Jan 5 (Reuters) -": place, day and agency of a report; the day is that of publication. */
const dateline =
  /^\s*[^()\n$€£%]{2,70}\s\((?:Reuters|AP|AFP|Bloomberg|UPI|dpa|Xinhua|Kyodo|PTI|Dow Jones)\)\s[-–—]+\s/u;
const datelineReach = 120;

/** The sentences of a paragraph, without its dateline, found one by one: each step reads no further than the end of the next one. */
export function* sentencesIn(text: string): Generator<Span, undefined> {
  let start = dateline.exec(text.slice(0, datelineReach))?.[0].length ?? 0;
  for (const { 0: match, index } of text.matchAll(ends)) {
    const end = index + match.length;
    yield { start, end };
    start = end;
  }
  yield { start, end: text.length };
}
