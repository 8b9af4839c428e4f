export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A full stop that ends a sentence stands before white space and a capital, a figure or a quotation mark. */
const ends =
  /(?<!\b(?:U\.S|vs|approx|Rs|No|St|Mr|Ms|Dr|Inc|Corp|e\.g|i\.e|a\.m|p\.m|ca|Mio|bzw))[.!?]["'”’»)]*\s+(?=["'“‘«(]*[\p{Lu}\p{N}$€£₹¥#])|\n+/gu;

/** The sentences of a paragraph. */
export function sentencesIn(text: string): Span[] {
  const cuts = [...text.matchAll(ends)].map((match) => match.index + match[0].length);
  return [...cuts, text.length].map((end, index) => ({ start: index === 0 ? 0 : cuts[index - 1]!, end }));
}
