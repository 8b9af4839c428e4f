import type { Coin } from './coin.ts';

/**
 * The coin that a selected text names: a name or a symbol, with a sign in front or a possessive behind, or a name with its
 * symbol in brackets. Null for none.
 * @param coins best rank first
 */
export function coinOfText(text: string, coins: readonly Coin[]): Coin | null {
  for (const word of wordsOf(text)) {
    const wanted = word.toLowerCase();
    const bySymbol = coins.find(({ symbol }) => symbol === word);
    const found = bySymbol ?? coins.find((coin) => namesOf(coin).includes(wanted));
    if (found) return found;
  }
  return null;
}

/** The symbol that a selected text may be, in capitals; null for other text. */
export function symbolOfText(text: string): string | null {
  const [word = ''] = wordsOf(text).filter((each) => /^[A-Za-z][A-Za-z\d]{1,11}$/.test(each));
  return word === '' ? null : word.toUpperCase();
}

function namesOf({ symbol, name, aliases = [] }: Coin): readonly string[] {
  return [symbol, name, ...aliases].map((each) => each.toLowerCase());
}

/** The text as it may be written in the catalog, likeliest first. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”‘’«(]+|[\s"'“”‘’»).,:;!?]+$/g, '')
    .replace(/^[$#]/, '')
    .replace(/['’]s$/i, '');
  const [, name = '', symbol = ''] = /^(.+?) ?\(\$?([^()]+)$/.exec(plain) ?? [];
  return [...new Set([plain, symbol, name])].filter((word) => word !== '');
}
