/** The size of a JPEG picture in pixels, from its frame header. Throws where there is none. */
export function jpegSize(picture: Buffer): { readonly width: number; readonly height: number } {
  // After the mark of the beginning: segments, each with a marker of two bytes and its length.
  for (let at = 2; at + 9 < picture.length; at += 2 + picture.readUInt16BE(at + 2)) {
    const marker = picture.readUInt16BE(at);
    if (marker === 0xffc0 || marker === 0xffc2)
      return { width: picture.readUInt16BE(at + 7), height: picture.readUInt16BE(at + 5) };
  }
  throw new Error('no JPEG picture');
}
