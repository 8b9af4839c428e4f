import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contextClaimsIn } from '../../utils/domain/claims/context-claims.ts';
import { claimsInSlices } from '../../utils/domain/claims/claims-in.ts';
import { countryOfPage } from '../../utils/domain/since/page-units.ts';
import { articleSlot } from '../../utils/page/card/article-slot.ts';
import { ArticleReader } from '../../utils/page/card/article-reader.ts';
import type { PageReading } from '../../utils/page/card/page-ports.ts';
import { publicationOf } from '../../utils/page/publication/page-publication.ts';
import { attributeOf, rootOf } from '../../utils/page/dom/element-access.ts';
import { logError } from '../../utils/platform/log.ts';

/**
 * Reads publication moments and claims for the cards. A script of its own, because it is as long as all the rest of a card: the
 * browser runs the two in separate tasks.
 */
export default defineUnlistedScript(() =>
  articleSlot.provide(
    (own) => new ArticleReader({ ...reading, ...own }, (error) => logError('on this page', error)),
  ),
);

/** Reads the document of the frame that the script runs in. */
const reading: PageReading = {
  publication: (element) => publicationOf(element, document, location.href, Date.now()),
  country: () => countryOfPage(location.hostname, attributeOf(rootOf(document), 'lang') ?? ''),
  claims: claimsInSlices,
  contextClaims: contextClaimsIn,
};
