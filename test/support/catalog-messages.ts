import catalog from '../../public/_locales/en/messages.json';
import { setMessageSource } from '../../utils/domain/text/messages.ts';

interface CatalogEntry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** Text comes from the English catalog, read as the browser reads it: for tests and scripts without an extension. */
export function readCatalogMessages(): void {
  const entries: Readonly<Record<string, CatalogEntry>> = catalog;
  setMessageSource({ message: (key) => expand(entries[key]) });
}

/** `$COIN$` is the content of the placeholder `coin`, and `$$` a dollar sign. */
function expand(entry: CatalogEntry | undefined): string {
  if (!entry) return '';
  return entry.message.replace(/\$(\w*)\$/g, (whole, name: string) =>
    name === '' ? '$' : (entry.placeholders?.[name.toLowerCase()]?.content ?? whole),
  );
}
