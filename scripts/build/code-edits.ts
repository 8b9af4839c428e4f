/** A place in the code that is replaced; `text` is inserted where it is empty. */
export interface CodeEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Code with its edits, which do not overlap, in any order. */
export function edited(code: string, edits: readonly CodeEdit[]): string {
  let result = code;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start))
    result = result.slice(0, start) + text + result.slice(end);
  return result;
}
