import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Entry {
  readonly message: string;
}

type Catalog = Readonly<Record<string, Entry>>;

/** An accented letter for each letter of English, so that a plain one can only come from outside the catalog. */
const accented = new Map(
  Array.from('áƀçðéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýž', (letter, index) => [
    String.fromCodePoint(0x61 + index),
    letter,
  ]).concat(
    Array.from('ÁɃÇÐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ', (letter, index) => [String.fromCodePoint(0x41 + index), letter]),
  ) as [string, string][],
);

/** Words that make messages longer; short messages take letters of the first. */
const padding = 'éxţŕá ŵóŕðš ƒóŕ ļóñĝéŕ ţéẋţš íñ óţĥéŕ ļáñĝúáĝéš ŵĥíçĥ ţáķé ɱóŕé ŕóóɱ ţĥáñ Éñĝļíšĥ';

/** A message with accents and in brackets, 40 % longer; placeholders stay as they are. */
function pseudoMessage(message: string): string {
  const text = message
    .split(/(\$\w+\$)/)
    .map((part, index) => (index % 2 === 1 ? part : Array.from(part, accent).join('')))
    .join('');
  const length = Math.ceil(message.replace(/\$\w+\$/g, '').length * 0.4);
  const isPhrase = message.includes(' ');
  return `⟦${text}${isPhrase ? ' ' : ''}${padding.repeat(3).slice(0, length).trimEnd()}⟧`;
}

function accent(letter: string): string {
  return accented.get(letter) ?? letter;
}

/** The catalog in the pseudo-locale. Numbers, dates and plural forms stay English, as they follow another setting. */
function pseudoCatalog(catalog: Catalog): Catalog {
  return Object.fromEntries(
    Object.entries(catalog).map(([key, entry]) => [
      key,
      key === 'catalog_locale' ? entry : { ...entry, message: pseudoMessage(entry.message) },
    ]),
  );
}

export interface PseudoExtension {
  readonly dir: string;
  readonly catalog: Catalog;
  remove(): Promise<void>;
}

/** A copy of a built extension whose texts are in the pseudo-locale. */
export async function pseudoExtension(builtDir: string): Promise<PseudoExtension> {
  const dir = await mkdtemp(join(tmpdir(), 'tickmark-pseudo-'));
  await cp(builtDir, dir, { recursive: true });
  const path = join(dir, '_locales/en/messages.json');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file
  const catalog = pseudoCatalog(JSON.parse(await readFile(path, 'utf8')) as Catalog);
  await writeFile(path, JSON.stringify(catalog));
  return { dir, catalog, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** The keys whose message, with any values in its placeholders, is in none of the texts. */
export function messagesNotIn(text: string, catalog: Catalog, keys: readonly string[]): string[] {
  return keys.filter((key) => {
    const parts = catalog[key]!.message.split(/\$\w+\$/).map(escapeRegExp);
    return !new RegExp(parts.join('[^]*?')).test(text);
  });
}

export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
