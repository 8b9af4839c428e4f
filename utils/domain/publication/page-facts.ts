import { maxTitleLength } from './limits.ts';

/** What the page says of itself; tells its own article from what else it lists. */
export interface PageFacts {
  /** The page's address: canonical where it gives one. May be empty. */
  readonly url: string;
  /** The text of `og:title` or `<title>`; may be empty. */
  readonly title: string;
}

/** Whether a headline is that of the page's title, which often has the site's name added. */
export function sameTitle(title: string, headline: string): boolean {
  const [short, long] = [letters(title), letters(headline)].toSorted((a, b) => a.length - b.length);
  return short!.length > 5 && long!.includes(short!.slice(0, 24));
}

function letters(text: string): string {
  return text
    .slice(0, maxTitleLength)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
