import type { PopoverPort } from '../../../utils/page/card/page-ports.ts';

interface Observer {
  /** A closed root was made, of a card or of a notice. */
  readonly mounted: (root: ShadowRoot, of: 'card' | 'notice') => void;
  /** A card was drawn for this coin. */
  readonly drawn: (coin: string) => void;
}

/** The same port, which reports what it makes and draws. */
export function observedPort(port: PopoverPort, { mounted, drawn }: Observer): PopoverPort {
  return {
    mount(root) {
      mounted(root, 'card');
      const view = port.mount(root);
      return {
        show(mention, ...rest) {
          drawn(mention.coin);
          view.show(mention, ...rest);
        },
        unmount: () => view.unmount(),
      };
    },
    mountNotice(root) {
      mounted(root, 'notice');
      return port.mountNotice(root);
    },
  };
}
