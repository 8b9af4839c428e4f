import type { Coin } from './coin.ts';

/* How a packed catalog writes symbols and ids, most of which follow from names. */

/** Before a symbol that is written out, and before codes for the last word of the name and for its capitals and digits. */
const literal = '.';
const ofLastWord = '+';
const ofCapitals = '-';

/**
 * A digit is so many letters of the name's start; what follows it comes after these.
 * @returns the symbol in any case
 */
export function unpackedSymbol(code: string, name: string): string {
  if (code === '') return name;
  const start = code.charAt(0);
  const rest = code.slice(1);
  if (start === ofLastWord) return unpackedSymbol(rest, name.slice(name.lastIndexOf(' ') + 1));
  if (start === ofCapitals) return name.replaceAll(/[^A-Z\d]/g, '') + rest;
  if (start >= '1' && start <= '9') return name.slice(0, Number(start)) + rest;
  return start === literal ? rest : code;
}

/** The shortest code of a symbol, in small letters, of which the rest of a script mostly consists; with a digit rather than without. */
export function packedSymbol({ symbol, name }: Coin): string {
  const small = symbol.toLowerCase();
  const ends = Array.from({ length: 9 }, (_, at) => small.slice(at + 1));
  const starts = ends.map((end, at) => `${at + 1}${end}`);
  const capitals = ['', ...ends].map((end) => ofCapitals + end);
  const codes = [
    '',
    ...starts,
    small,
    literal + small,
    ...capitals,
    ...starts.map((code) => ofLastWord + code),
  ];
  return shortest(codes, (code) => unpackedSymbol(code, name).toUpperCase() === symbol, symbol);
}

/** The form of most ids. */
export function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** What an id may begin with: the symbol, the name without its last word or without signs, or another name. */
const idBases = 'SWNMABCDEFGH';

/**
 * A hyphen at the start follows the usual id, a capital is one of `idBases`.
 * @param usual `idOf` the name
 */
export function unpackedId(code: string, usual: string, coin: Omit<Coin, 'id'>): string {
  const start = code.charAt(0);
  if (start === '' || start === '-') return usual + code;
  const at = idBases.indexOf(start);
  if (at < 0) return code;
  const base = slugOf(idBase(at, coin));
  return (start === 'N' ? base.replaceAll('-', '') : base) + code.slice(1);
}

function idBase(at: number, { symbol, name, aliases }: Omit<Coin, 'id'>): string {
  if (at === 0) return symbol;
  if (at === 1) return name.slice(0, name.lastIndexOf(' '));
  return at < 4 ? name : (aliases?.[at - 4] ?? '');
}

/** The form of ids whose names have other signs than letters. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replace(/-$/, '');
}

/** The shortest code of an id. */
export function packedId(coin: Coin): string {
  const { id } = coin;
  const usual = idOf(coin.name);
  const codes = ['', ...idBases].map((base) => base + id.slice(unpackedId(base, usual, coin).length));
  return shortest([id, ...codes], (code) => unpackedId(code, usual, coin) === id, id);
}

function shortest(codes: readonly string[], isRight: (code: string) => boolean, what: string): string {
  const right = codes.filter(isRight).toSorted((a, b) => a.length - b.length);
  if (right[0] === undefined) throw new Error(`${what} can't be packed.`);
  return right[0];
}
