import { addressOf } from '../../domain/publication/address.ts';

/**
 * Whether the page writes 02/07/2026 for 7 February: where it is American by its language, or English by its
 * language or none on an address that America uses. Themes say `en-US` in Britain too; the address tells.
 * Null where neither is given.
 */
export function writesMonthFirst(page: Document, url: string): boolean | null {
  const host = addressOf(url)?.hostname ?? '';
  if (!page.documentElement.lang && !host) return null;
  return /^en-us (?!.*\.(?:uk|au|nz|in|ie|za)$)|^(?:en)? .*\.(?:com|org|net|us|gov|edu)$/i.test(
    `${page.documentElement.lang} ${host}`,
  );
}
