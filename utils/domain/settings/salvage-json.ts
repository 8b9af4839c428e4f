/** How deep a JSON text may be cut: settings are members of an object in an object. */
const deepest = 2;
/** The most places at which a text may be cut; a file with settings has far fewer. */
const mostCuts = 1000;

/** A place behind a complete member, and how many objects are open there. */
interface Cut {
  readonly end: number;
  readonly depth: number;
}

/**
 * Reads the start of a JSON object whose end is missing or damaged: all members of it, and of the objects in it, that are
 * complete before the damage. A list or a number that may have lost its end is left out.
 * @returns undefined where not even one member can be read
 */
export function salvageJson(text: string): unknown {
  const cuts = findCuts(text);
  let best: unknown;
  // Where a longer start can be parsed, each shorter one can be, too.
  for (let low = 0, high = cuts.length - 1; low <= high;) {
    const middle = Math.floor((low + high) / 2);
    const parsed = parseStart(text, cuts[middle]!);
    if (parsed === undefined) high = middle - 1;
    else {
      best = parsed;
      low = middle + 1;
    }
  }
  return best;
}

function parseStart(text: string, { end, depth }: Cut): unknown {
  try {
    return JSON.parse(text.slice(0, end) + '}'.repeat(depth));
  } catch {
    return undefined;
  }
}

/** The ends of complete members of the outermost object and of objects in it, first to last. */
function findCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  const open: string[] = [];
  const add = (end: number): void => {
    if (open.length <= deepest && !open.includes('[')) cuts.push({ end, depth: open.length });
  };
  const marks = /["{}[\],]/g;
  for (let mark = marks.exec(text); mark && cuts.length < mostCuts; mark = marks.exec(text)) {
    const [sign] = mark;
    // Brackets and commas in a string do not count.
    if (sign === '"') marks.lastIndex = endOfString(text, mark.index + 1);
    else if (sign === '{' || sign === '[') open.push(sign);
    else if (sign === ',') add(mark.index);
    else {
      open.pop();
      add(mark.index + 1);
      // What follows the object is not read.
      if (open.length === 0) break;
    }
  }
  return cuts;
}

/** Behind the quote that ends a string; the text's end where there is none. */
function endOfString(text: string, start: number): number {
  const marks = /["\\]/g;
  marks.lastIndex = start;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '"') return marks.lastIndex;
    marks.lastIndex += 1;
  }
  return text.length;
}
