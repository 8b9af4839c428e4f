import { readFileSync } from 'node:fs';
import type { GeneratedPublicFile, ResolvedPublicFile } from 'wxt';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** A message catalog without descriptions and examples, which are for translators: a quarter of its share of the download. */
export function shippedMessages(text: string): string {
  const catalog = JSON.parse(text) as Readonly<Record<string, Message>>;
  const shipped = Object.entries(catalog).map(([key, { message, placeholders }]): [string, Message] => [
    key,
    placeholders ? { message, placeholders: withoutExamples(placeholders) } : { message },
  ]);
  return JSON.stringify(Object.fromEntries(shipped));
}

function withoutExamples(
  placeholders: NonNullable<Message['placeholders']>,
): NonNullable<Message['placeholders']> {
  return Object.fromEntries(Object.entries(placeholders).map(([name, { content }]) => [name, { content }]));
}

/** The files of `public/`, with those of message catalogs as they ship; for WXT's `build:publicAssets` hook. */
export function withShippedMessages(files: readonly ResolvedPublicFile[]): ResolvedPublicFile[] {
  return files.map((file): ResolvedPublicFile => {
    if (!/^_locales[\\/]\w+[\\/]messages\.json$/.test(file.relativeDest) || !('absoluteSrc' in file))
      return file;
    const contents = shippedMessages(readFileSync(file.absoluteSrc, 'utf8'));
    return { relativeDest: file.relativeDest, contents } satisfies GeneratedPublicFile;
  });
}
