/** How much a meta element's name says that its value is the publication moment. */
export type MetaTrust = 'published' | 'dated' | null;

const never = /modif|updat|expir|lastpub|until|revis|copyright|event|valid|birth|start|end/;
const published =
  /publi.*(?:time|date|at|on)$|date(?:publi|pub|issued|orig)|pub(?:date|time)|published$|issued|(?:sailthru|citation|online|post|article|release)date/;
const dated =
  /^(?:og|dc|dcterms|article|content|page|node|prism)*(?:date|created|datecreated|creationdate|displaydate|available)$/;

/** By a name such as `article:published_time`, `DC.date.issued`, `parsely-pub-date`; `dated` may be any date of the page's. */
export function metaTrust(name: string): MetaTrust {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  if (never.test(letters)) return null;
  return published.test(letters) ? 'published' : dated.test(letters) ? 'dated' : null;
}
