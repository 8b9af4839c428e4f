import { addressOf } from '../../domain/publication/address.ts';
import { type DateHabits, orderShown } from '../../domain/publication/find-dates.ts';
import { maxOrderLength } from '../../domain/publication/limits.ts';
import { firstOf, rootOf } from '../text/element-access.ts';

/** Characters of a language's name: BCP 47 recommends room for 35. */
const maxLanguageLength = 35;

/**
 * How the page writes 7 February in digits. Its own unmistakable dates tell best. Else 02/07/2026 is American where
 * the page is by its language, or is English by its language or none on an address that America uses, or gives
 * American hours. Themes say `en-US` in Britain too; the address tells.
 */
export function habitsOf(page: Document, url: string): Pick<DateHabits, 'monthFirst' | 'isEnglish'> {
  const lang = (
    rootOf(page).lang ||
    firstOf(page, 'meta[property="og:locale" i]')?.getAttribute('content') ||
    ''
  )
    .slice(0, maxLanguageLength)
    .replace('_', '-');
  const text = rootOf(page).textContent.slice(0, maxOrderLength);
  return {
    monthFirst: orderShown(text) ?? orderOf(lang, addressOf(url)?.hostname ?? '', text),
    isEnglish: /^en\b/i.test(lang),
  };
}

function orderOf(lang: string, host: string, text: string): boolean | null {
  if (/^(?:en)?$/i.test(lang) && !host) return /\d\s?[AaPp]\.?[Mm]\.?,?\s[ECMP][SD]?T/.test(text) || null;
  return /^en-us (?!.*\.(?:uk|au|nz|in|ie|za)$)|^(?:en)? .*\.(?:com|org|net|us|gov|edu)$/i.test(
    `${lang} ${host}`,
  );
}
