/** A row of cells, as text. */
export type CsvRow = readonly string[];

/** CSV as RFC 4180 has it, with a comma and CRLF. */
export function writeCsv(rows: readonly CsvRow[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: string): string {
  const text = wouldBeFormula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What spreadsheets would run as a formula: anyone can list a coin named `=HYPERLINK(…)`. An apostrophe before it makes it text.
 */
const wouldBeFormula = /^'*\s*[=+\-@]/;
const plainNumber = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** The cell without the apostrophe that `writeCell` adds. */
function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && wouldBeFormula.test(cell) ? cell.slice(1) : cell;
}

/**
 * The first rows of a CSV text, without empty ones; cells are trimmed. Spreadsheets separate with a semicolon where the
 * comma is the decimal sign, and with tabs on request: whichever the first line has most of. Reads any text.
 */
export function readCsv(text: string, mostRows: number): CsvRow[] {
  const separator = separatorOf(text);
  const ends = new RegExp(`[${separator}\r\n]`, 'g');
  const rows: CsvRow[] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length && rows.length < mostRows) {
    const cell = readCell(text, at, ends);
    row.push(withoutApostrophe(cell.text.trim()));
    at = cell.end + 1;
    if (text[cell.end] === separator && at < text.length) continue;
    if (row.some((each) => each !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

/** A cell and the place of the separator or line break behind it. */
interface Cell {
  readonly text: string;
  readonly end: number;
}

/** @param ends finds the next separator or line break */
function readCell(text: string, start: number, ends: RegExp): Cell {
  const isQuoted = text[start] === '"';
  const close = isQuoted ? closingQuote(text, start + 1) : start;
  ends.lastIndex = close;
  const end = ends.exec(text)?.index ?? text.length;
  return {
    text: isQuoted ? text.slice(start + 1, close).replaceAll('""', '"') : text.slice(start, end),
    end,
  };
}

/** The quote that ends a cell; two in a row are one in its text. The text's end where there is none. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return text.length;
}

function separatorOf(text: string): string {
  const line = text.slice(0, /[\r\n]/.exec(text)?.index);
  const count = (separator: string): number => line.split(separator).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!;
}
