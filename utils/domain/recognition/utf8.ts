const encoder = new TextEncoder();

/** Bytes for this many characters are kept for the next text; longer ones get their own. */
const usual = 40_000;
let kept = new Uint8Array(0);

/** A text as UTF-8; `bytes` has more room than that and is good until the next call. */
export function encode(text: string): { readonly bytes: Uint8Array; readonly length: number } {
  const room = text.length * 3;
  let bytes = kept;
  if (bytes.length < room) {
    bytes = new Uint8Array(room);
    if (text.length <= usual) kept = bytes;
  }
  return { bytes, length: encoder.encodeInto(text, bytes).written };
}

/** The bytes of the character that begins at `at`. */
export function sizeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The UTF-16 units of the character that begins at `at`. */
export function unitsAt(bytes: Uint8Array, at: number): number {
  return bytes[at]! < 0xf0 ? 1 : 2;
}

/** The UTF-16 unit of the character of several bytes at `at`, the first where it has two. */
export function codeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const second = bytes[at + 1]! & 0x3f;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second;
  const third = bytes[at + 2]! & 0x3f;
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | (second << 6) | third;
  return 0xd800 | ((((lead & 0x07) << 8) | (second << 2) | (third >> 4)) - 0x40);
}
