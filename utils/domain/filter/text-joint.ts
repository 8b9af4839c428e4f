import { isLetter } from './letters.ts';

const DOLLAR = 0x24;
const DOT = 0x2e;

const none: string[] = [];

/** UTF-16 units on either side of a gap between two texts in which a word or phrase that is cut by it stands. */
const joinedUnits = 48;
/** Texts that one word is cut into, at most: one for each letter of a name. */
const mostPieces = 24;

/** A word may go on from one text node into the next: `<b>Bit</b>coin`. Keeps the ends of texts for that. */
export class TextJoint {
  /** Texts that follow each other without anything between, the last ones; empty where the last text ends outside words. */
  readonly #pieces: string[] = [];

  clear(): void {
    this.#pieces.length = 0;
  }

  /**
   * The texts that the next one makes with those before. Where the page shows them apart is unknown, so there is one for each
   * text that a word may begin in.
   */
  textsTo(text: string, joins: () => boolean): readonly string[] {
    const pieces = this.#pieces;
    let joined = none;
    const first = text.charCodeAt(0);
    if (pieces.length > 0 && (isLetter(first) || first === DOT) && joins()) {
      let before = '';
      joined = [];
      for (let at = pieces.length - 1; at >= 0 && before.length < joinedUnits; at -= 1) {
        before = pieces[at]!.slice(-joinedUnits) + before;
        joined.push(before + text.slice(0, joinedUnits));
      }
    } else pieces.length = 0;
    const last = text.charCodeAt(text.length - 1);
    if (!isLetter(last) && last !== DOLLAR && last !== DOT) pieces.length = 0;
    else {
      pieces.push(text);
      if (pieces.length > mostPieces) pieces.shift();
    }
    return joined;
  }
}
