/* Reading UTF-8 byte by byte: in the recogniser's and the filter's loops, which read strings as bytes. */

/** The number of bytes of the character at `at`. */
export function sizeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The number of UTF-16 units of the character at `at`. */
export function unitsAt(bytes: Uint8Array, at: number): number {
  return bytes[at]! < 0xf0 ? 1 : 2;
}

/** The first UTF-16 unit of the character at `at`, which must have several bytes. */
export function codeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const second = bytes[at + 1]! & 0x3f;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second;
  const third = bytes[at + 2]! & 0x3f;
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | (second << 6) | third;
  return 0xd800 | ((((lead & 0x07) << 8) | (second << 2) | (third >> 4)) - 0x40);
}
