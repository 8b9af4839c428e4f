/**
 * The text of a field after a key, for a field that can't have the browser's own focus and so gets only keys. Null where the
 * key types nothing.
 */
export function typed(text: string, key: string): string | null {
  if (key === 'Backspace') return [...text].slice(0, -1).join('');
  return [...key].length === 1 ? text + key : null;
}
