/**
 * A script with escapes in place of characters outside ASCII, all of which stand in strings, templates and regular expressions. The
 * engine keeps and reads such a script with one byte for each character instead of two.
 * @throws for a character behind a backslash, of which the escape would be another one
 */
export function asciiCode(code: string): string {
  return code.replaceAll(/(\\*)([^\0-\x7f])/g, (_, slashes: string, character: string) => {
    if (slashes.length % 2 === 1) throw new Error(`A backslash before ${character} can't be kept.`);
    const hex = character.charCodeAt(0).toString(16);
    return slashes + (hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex}`);
  });
}
