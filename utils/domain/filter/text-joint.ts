import { isLetter } from './letters.ts';

const DOLLAR = 0x24;
const DOT = 0x2e;

/** UTF-16 units on either side of a gap between two texts in which a word or phrase that is cut by it stands. */
const joinedUnits = 48;
/** Texts that one word is cut into, at most: one for each letter of a name. */
const mostPieces = 24;

/** Whether a word may go on behind a text with this last unit. */
export function isOpenAfter(last: number): boolean {
  return isLetter(last) || last === DOLLAR || last === DOT;
}

/** Whether a text with this first unit may go on with a word. */
export function mayGoOn(first: number): boolean {
  return isLetter(first) || first === DOT;
}

/** Words that go on from one text node into the next: `<b>Bit</b>coin`. */
export class TextJoint {
  /** Texts that follow each other without anything between, without the last one. */
  #pieces: string[] = [];

  /** The next text does not go on with a word of those before. */
  clear(): void {
    if (this.#pieces.length > 0) this.#pieces = [];
  }

  /**
   * The texts that one makes with those before, which follow each other without anything between. Where the page shows them apart
   * is unknown, so there is one for each text that a word may begin in.
   * @param before the text right before
   */
  join(before: string, text: string): readonly string[] {
    const pieces = this.#pieces;
    pieces.push(before);
    if (pieces.length > mostPieces) pieces.shift();
    const joined: string[] = [];
    let all = text.slice(0, joinedUnits);
    const longest = all.length + joinedUnits;
    for (let at = pieces.length - 1; at >= 0 && all.length < longest; at -= 1) {
      all = pieces[at]!.slice(-joinedUnits) + all;
      joined.push(all);
    }
    return joined;
  }
}
