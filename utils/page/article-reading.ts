import { claimsIn } from '../domain/claims/claims-in.ts';
import type { PageClaim, PlacedCoin } from '../domain/since/article-figure.ts';
import type { PublishedMoment } from '../domain/since/since.ts';
import { isFeed } from './publication/feed-post.ts';
import { publicationOf } from './publication/page-publication.ts';

/** What an article says of itself and of prices. It comes with the card's script: no page is read so without one. */
export interface ArticleReading {
  publication(element: Element): PublishedMoment | null;
  claims(paragraph: string, mentions: readonly PlacedCoin[]): readonly PageClaim[];
}

/** Reads the page's moment once for each address; on feeds each post has its own. */
export function articleReading(): ArticleReading {
  let read: { readonly address: string; readonly moment: PublishedMoment | null } | null = null;
  return {
    publication(element) {
      const address = location.href;
      if (isFeed(address)) return publicationOf(element, document, address, Date.now());
      if (read?.address !== address) {
        read = { address, moment: publicationOf(null, document, address, Date.now()) };
      }
      return read.moment;
    },
    claims: claimsIn,
  };
}
