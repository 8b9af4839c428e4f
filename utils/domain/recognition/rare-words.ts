// Without the flag `u`: classes such as `\p{L}` take milliseconds to compile.
const wordEnd = '(?![a-z0-9])';
export const wordStart = '(?<![a-z0-9])';

/** On a page that asks for more texts, the expression is compiled: it takes half the time. */
const mostTexts = 100;

/**
 * Words that few texts have, in any case, as a regular expression. It is compiled for the first text that has the beginning of
 * one of them: one expression is 2 to 8 kB of machine code, which a page would keep.
 */
export class RareWords {
  readonly #pattern: string;
  /** Of all words. Parts of a group count as words. */
  readonly #beginnings: readonly string[];
  #texts = 0;
  #expression: RegExp | null = null;

  /**
   * @param words with `|` between them, in small letters; in groups and behind the first letters they may have what regular
   * expressions have.
   * @param before what the expression has before a word, by default that it starts there
   * @param after and what it has after one
   */
  constructor(words: string, before = wordStart, after = wordEnd) {
    this.#pattern = `${before}(?:${words})${after}`;
    this.#beginnings = words
      .split('|')
      .map((word) => word.replace(/^\(\?:/, '').replace(/.[?*].*|[\\[()].*/, ''));
  }

  isIn(text: string): boolean {
    if (!this.#expression) {
      this.#texts += 1;
      const small = text.toLowerCase();
      const mayBe = this.#beginnings.some((beginning) => small.includes(beginning));
      if (!mayBe && this.#texts < mostTexts) return false;
      this.#expression = new RegExp(this.#pattern, 'i');
    }
    return this.#expression.test(text);
  }
}
