import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import popoverCss from '../../components/popover/popover.css?inline';
import { contextClaimsIn } from '../../utils/domain/claims/context-claims.ts';
import { claimsInSlices } from '../../utils/domain/claims/claims-in.ts';
import { countryOfPage } from '../../utils/domain/since/page-units.ts';
import { setMessageSource } from '../../utils/domain/text/messages.ts';
import { ArticleReader } from '../../utils/page/card/article-reader.ts';
import { inertCard } from '../../utils/page/card/inert-card.ts';
import type { PageReading } from '../../utils/page/card/page-ports.ts';
import { offerPopover } from '../../utils/page/card/lazy-host.ts';
import { PopoverHost } from '../../utils/page/card/popover-host.ts';
import { publicationOf } from '../../utils/page/publication/page-publication.ts';
import { attributeOf, rootOf } from '../../utils/page/dom/element-access.ts';
import { logError } from '../../utils/platform/log.ts';
import { popoverPort } from './popover-port.ts';

/** The card's script. The background injects it into a frame with the first pointer event. */
export default defineUnlistedScript(() =>
  offerPopover((sources, signal) => {
    setMessageSource(sources.messages);
    const article = new ArticleReader({ ...reading, ...sources.reading }, (error) =>
      logError('on this page', error),
    );
    const { catalog, ended } = sources;
    const parts = { port: popoverPort(sources), article, css: popoverCss, catalog, ended };
    // Left out of the build for Chromium.
    return new PopoverHost({ ...parts, inertCard: import.meta.env.FIREFOX ? inertCard : null }, signal);
  }),
);

/** Reads the document of the frame that the card's script runs in. */
const reading: PageReading = {
  publication: (element) => publicationOf(element, document, location.href, Date.now()),
  country: () => countryOfPage(location.hostname, attributeOf(rootOf(document), 'lang') ?? ''),
  claims: claimsInSlices,
  contextClaims: contextClaimsIn,
};
