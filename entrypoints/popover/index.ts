import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import popoverCss from '../../components/popover/popover.css?inline';
import { setMessageSource } from '../../utils/domain/text/messages.ts';
import { inertCard } from '../../utils/page/card/inert-card.ts';
import { popoverSlot } from '../../utils/page/card/popover-slot.ts';
import { PopoverHost } from '../../utils/page/card/popover-host.ts';
import { popoverPort } from './popover-port.ts';

/** The card's script. The background injects it into a frame with the first pointer event. */
export default defineUnlistedScript(() =>
  popoverSlot.provide((sources, signal) => {
    setMessageSource(sources.messages);
    const { article, catalog, ended } = sources;
    const parts = { port: popoverPort(sources), article, css: popoverCss, catalog, ended };
    // Left out of the build for Chromium.
    return new PopoverHost({ ...parts, inertCard: import.meta.env.FIREFOX ? inertCard : null }, signal);
  }),
);
