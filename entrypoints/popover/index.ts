import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import popoverCss from '../../components/popover/popover.css?inline';
import { claimsInSlices } from '../../utils/domain/claims/claims-in.ts';
import { setMessageSource } from '../../utils/domain/text/messages.ts';
import type { PageReading } from '../../utils/page/card/page-ports.ts';
import { offerPopover } from '../../utils/page/card/popover-handover.ts';
import { PopoverHost } from '../../utils/page/card/popover-host.ts';
import { publicationOf } from '../../utils/page/publication/page-publication.ts';
import { popoverPort } from './popover-port.ts';

/** Everything that draws the card. The background injects it into a frame when the reader first moves the pointer. */
export default defineUnlistedScript(() =>
  offerPopover((sources, signal) => {
    setMessageSource(sources.messages);
    return new PopoverHost(popoverPort(sources), reading, popoverCss, signal);
  }),
);

/** Reads the page of the frame in which the card's code runs. */
const reading: PageReading = {
  publication: (element) => publicationOf(element, document, location.href, Date.now()),
  claims: claimsInSlices,
};
