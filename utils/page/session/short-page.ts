import { countWords, isLetter } from '../../domain/filter/letters.ts';
import { fewWords } from '../../domain/recognition/page-relevance.ts';
import { composedParentOf, tagOf, walk } from '../dom/element-access.ts';
import { isSkipped } from '../text/skip-rules.ts';

/** UTF-16 units of a text that are counted: more than enough for the few words. */
const mostUnits = 1_000;
/** Texts of at least so many units are counted first: on most pages a few of them have more words than a short page. */
const longText = 60;
/** The texts among which long ones are looked for: an application may have none. */
const mostTexts = 200;
const unreadTags = /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/;

/** Whether the page has few words, by which a well-known coin's symbol may be a mention. */
export function isShortPage(): boolean {
  return countShown(longText, mostTexts) <= fewWords && countShown(1, Infinity) <= fewWords;
}

/** The words of the first texts that are shown and have at least so many units, or more than a short page has. */
function countShown(least: number, most: number): number {
  const walker = walk(document, NodeFilter.SHOW_TEXT);
  let words = 0;
  let endsInWord = false;
  for (let left = most; left > 0 && words <= fewWords; left -= 1) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const { data } = node;
    if (data.length < least || unreadTags.test(tagOf(composedParentOf(node)!))) continue;
    const own = countWords(data.slice(0, mostUnits));
    if (own === 0 || isSkipped(node)) continue;
    // The last word may go on here.
    words += endsInWord && isLetter(data.charCodeAt(0)) ? own - 1 : own;
    endsInWord = isLetter(data.charCodeAt(data.length - 1));
  }
  return words;
}
