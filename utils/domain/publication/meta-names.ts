import { maxMetaNameLength } from './limits.ts';

/** How much a meta element's name says that its value is the publication moment. */
export type MetaTrust = 'published' | 'dated' | 'any' | null;

const never = /modif|updat|expir|lastpub|until|revis|copyright|event|valid|birth|start|end/;
const published =
  /publi.*(?:time|date|at|on)$|date(?:publi|pub|issued|orig)|^pdate$|pub(?:date|time)|published$|issued|(?:sailthru|citation|online|post|article|release)date/;
const dated =
  /^(?:og|dc|dcterms|article|content|page|node|prism)*(?:date|created|datecreated|creationdate|displaydate|available)$/;

/**
 * By a name such as `article:published_time`, `DC.date.issued`, `parsely-pub-date`; `dated` is a date of
 * the article's by and large, `any` as often the template's.
 */
export function metaTrust(name: string): MetaTrust {
  // `publi.*date$` tries each "publi" of a name.
  if (name.length > maxMetaNameLength) return null;
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  if (never.test(letters)) return null;
  if (published.test(letters)) return 'published';
  return dated.test(letters) ? (letters.startsWith('dc') ? 'any' : 'dated') : null;
}
