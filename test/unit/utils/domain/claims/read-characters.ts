/** What regular expressions were given to read while some work ran. */
export interface ReadCharacters {
  /** The most characters that one of them had before it, from where it began. */
  readonly longest: number;
  /** The same of all of them together: what a match left unread does not count. */
  readonly total: number;
}

/** Runs `work` and counts what its regular expressions read. A measure of work that no clock has a part in. */
export function charactersReadBy(work: () => void): ReadCharacters {
  const exec = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')!;
  const original = exec.value as RegExp['exec'];
  let longest = 0;
  let total = 0;
  const counting = function (this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global ? this.lastIndex : 0;
    const match = original.call(this, text);
    const to = match && this.global ? this.lastIndex : text.length;
    longest = Math.max(longest, to - from);
    total += to - from;
    return match;
  };
  // oxlint-disable-next-line eslint/no-extend-native -- all patterns are counted, and the original is put back
  Object.defineProperty(RegExp.prototype, 'exec', { ...exec, value: counting });
  try {
    work();
  } finally {
    // oxlint-disable-next-line eslint/no-extend-native -- see above
    Object.defineProperty(RegExp.prototype, 'exec', exec);
  }
  return { longest, total };
}
