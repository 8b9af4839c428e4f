/** The largest message from or to a page, in bytes as `messageSize` counts them. */
export const largestMessage = 65_536;

/** The bytes counted for a number, a key's overhead or any other small value. */
const smallValue = 8;

/**
 * The approximate size of a message in bytes: two for each character of text, a few for every other value. Iterative, and
 * stops above the limit, so that a hostile message costs no more than a large one.
 * @returns `Infinity` above the limit, and for data other than plain objects (buffers, maps, blobs), which no call uses
 */
export function messageSize(message: unknown, limit = largestMessage): number {
  let size = 0;
  const open: unknown[] = [message];
  while (open.length > 0) {
    const value = open.pop();
    size += typeof value === 'string' ? 2 * value.length + smallValue : smallValue;
    if (typeof value === 'object' && value !== null) {
      if (!isPlain(value)) return Infinity;
      // Checked before the entries are listed: a sparse array may claim a huge length.
      const length = Array.isArray(value) ? value.length : 0;
      if (size + smallValue * length > limit) return Infinity;
      for (const [key, inner] of Object.entries(value)) {
        if (length === 0) size += 2 * key.length;
        open.push(inner);
      }
    }
    if (size + smallValue * open.length > limit) return Infinity;
  }
  return size;
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.prototype.toString.call(value) === '[object Object]';
}
