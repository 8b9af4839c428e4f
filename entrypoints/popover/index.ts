import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import popoverCss from '../../components/popover/popover.css?inline';
import { offerPopover } from '../../utils/page/popover-handover.ts';
import { PopoverHost } from '../../utils/page/popover-host.ts';
import { pageReading } from './page-reading.ts';
import { popoverPort } from './popover-port.ts';

/** Everything that draws the card. The background puts it into a frame whose reader moves the pointer. */
export default defineUnlistedScript(() =>
  offerPopover((sources, signal) => new PopoverHost(popoverPort(sources), pageReading, popoverCss, signal)),
);
