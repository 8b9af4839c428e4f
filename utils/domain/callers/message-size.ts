/** The largest message from or to a page, in bytes as `messageSize` counts them. */
export const largestMessage = 65_536;

/** What a number, a key's overhead or any other small value counts. */
const smallValue = 8;

/**
 * About how many bytes a message takes: two for each character of text, a few for everything else. Counts without
 * recursion and stops above the limit, so that a hostile message costs no more than a large one.
 * @returns `Infinity` above the limit, and for what is no plain data (buffers, maps, blobs), which no call of ours has
 */
export function messageSize(message: unknown, limit = largestMessage): number {
  let size = 0;
  const open: unknown[] = [message];
  while (open.length > 0) {
    const value = open.pop();
    size += typeof value === 'string' ? 2 * value.length + smallValue : smallValue;
    if (typeof value === 'object' && value !== null) {
      if (!isPlain(value)) return Infinity;
      // Counted before they are looked at: a list may be sparse and say that it is very long.
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
