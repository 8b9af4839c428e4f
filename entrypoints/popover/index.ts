import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import popoverCss from '../../components/popover/popover.css?inline';
import { articleReading } from '../../utils/page/article-reading.ts';
import { offerPopover } from '../../utils/page/popover-handover.ts';
import { PopoverHost } from '../../utils/page/popover-host.ts';
import { popoverPort } from './popover-port.ts';

/** Everything that draws the card. The background puts it into a frame whose reader moves the pointer. */
export default defineUnlistedScript(() =>
  offerPopover({
    makeHost: (sources, signal) => new PopoverHost(popoverPort(sources), popoverCss, signal),
    reading: articleReading(),
  }),
);
