import { countWords } from '../../domain/filter/word-count.ts';
import { isLetter } from '../../domain/filter/letters.ts';
import { fewWords } from '../../domain/recognition/relevance-limits.ts';
import { composedParentOf, tagOf, walk } from '../dom/element-access.ts';
import { isSkipped } from '../text/skip-rules.ts';

/** UTF-16 units of a text that are counted: more than enough for the few words. */
const mostUnits = 1_000;
/** Texts of so many words are counted first: to find out whether a text is shown takes longer than to count it. */
const manyWords = 8;
const unreadTags = /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/;

/** Whether the page has few words, by which a well-known coin's symbol may be a mention. */
export function isShortPage(): boolean {
  return countShown(manyWords) <= fewWords && countShown(1) <= fewWords;
}

/** The words of the texts that are shown and have at least so many, or more than a short page has. */
function countShown(least: number): number {
  const walker = walk(document, NodeFilter.SHOW_TEXT);
  let words = 0;
  let endsInWord = false;
  while (words <= fewWords) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const text = node.data.slice(0, mostUnits);
    if (unreadTags.test(tagOf(composedParentOf(node)!))) continue;
    const own = countWords(text);
    if (own < least || isSkipped(node)) continue;
    // The last word may go on here.
    words += endsInWord && isLetter(text.charCodeAt(0)) ? own - 1 : own;
    endsInWord = isLetter(text.charCodeAt(text.length - 1));
  }
  return words;
}
