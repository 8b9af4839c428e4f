/** The start of a page as the tests give it, and what a reader of it would say. */
export interface PageHead {
  readonly name: string;
  readonly url?: string;
  readonly lang?: string;
  readonly title?: string;
  /** Inside `<head>`, after the title. */
  readonly head?: string;
  readonly body?: string;
  /** When it is read; a year after the sample articles otherwise. */
  readonly now?: string;
  /** The element that is asked for, on feeds. */
  readonly select?: string;
  /** The moment in ISO form, without a zone where it is uncertain, and where it stands; null for none. */
  readonly says: readonly [at: string, from: string] | null;
  /** When the page was updated, well after its publication, in UTC; null for never. Not looked at where absent. */
  readonly updated?: string | null;
}

export const headline = 'Coins climb as the week ends';

/** An article that the page shows below its date. */
export const story =
  '<p>Traders bought again on Friday, and most of the larger coins closed the day with gains.</p>' +
  '<p>Volume was above its average of the last month, and the funding rates turned positive once more.</p>';

export function linked(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

export function sourceOf({ lang = 'en', title = headline, head = '', body }: PageHead): string {
  const shown = body ?? `<article><h1>${headline}</h1>${story}</article>`;
  return `<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body>${shown}</body></html>`;
}
