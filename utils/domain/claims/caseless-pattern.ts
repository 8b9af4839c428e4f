/** The letters of the languages with patterns, inside of a class: Latin, Greek, Cyrillic. */
const letters = 'a-z\\u00c0-\\u024f\\u0370-\\u052f';

/**
 * An expression without regard to case, in which `\p{L}` and `\p{N}` stand for a short class of the same name. Engines
 * take half a millisecond for each `\p{L}` when such an expression first runs, and these have hundreds: the first
 * card of a page would keep it waiting for a fifth of a second.
 */
export function caselessPattern(source: string, flags = ''): RegExp {
  const plain = source.replaceAll(/\\p\{([LN])\}|\\.|[[\]]/g, replacement());
  return new RegExp(plain, `i${flags}`);
}

/** Replaces the classes as they stand, in brackets or not, and leaves all else as it is. */
function replacement(): (match: string, name?: string) => string {
  let isInside = false;
  return (match, name) => {
    if (match === '[') isInside = true;
    else if (match === ']') isInside = false;
    if (!name) return match;
    const members = name === 'L' ? letters : '0-9';
    return isInside ? members : `[${members}]`;
  };
}
