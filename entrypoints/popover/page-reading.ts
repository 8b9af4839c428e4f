import { claimsInSlices } from '../../utils/domain/claims/claims-in.ts';
import type { PageReading } from '../../utils/page/page-ports.ts';
import { publicationOf } from '../../utils/page/publication/page-publication.ts';

/** Reads the page in whose frame the card's code runs. */
export const pageReading: PageReading = {
  publication: (element) => publicationOf(element, document, location.href, Date.now()),
  claims: claimsInSlices,
};
